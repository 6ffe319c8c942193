import { csvOf } from '../../../downloads/csv.ts';
import { fileName } from '../../../downloads/file-name.ts';
import { xlsxOf } from '../../../downloads/xlsx.ts';
import { flatSheetOf, sheetsOf } from '../../../dashboard/release-sheets.ts';
import type { Received } from '../../../dashboard/shelf.ts';
import { readDocument } from '../../../statistics/release/read-document.ts';
import { dashboardPages as words } from '../../../words/dashboard-pages.ts';
import { sample } from '../../../words/sample-data.ts';
import type { FileView } from '../page.ts';
import type { PublicPage } from '../public-page.ts';
import { sayMoment } from '../say-moment.ts';
import { framed, pathOf } from './frame.ts';
import type { PageParts } from './parts.ts';
import { heldWhile, type Standing } from './standing.ts';

/** The kinds of file a release is downloaded as. */
const KINDS = ['csv', 'xlsx', 'json'] as const;
type Kind = (typeof KINDS)[number];

const TYPES: Readonly<Record<Kind, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

/** Every release as it came in, with its downloads under `/dashboard/releases/<id>.<kind>`. */
export function releasesPage(parts: PageParts): PublicPage {
  const rows = heldWhile(async (standing) => standing.received.map((each) => rowOf(each, standing)).toReversed());
  const isSample = parts.isSample === true;
  const marks = isSample ? [sample.banner] : [];
  // As many as there are releases and kinds, each made when it is first asked for.
  const made = heldWhile(async () => new Map<string, Promise<Buffer>>());
  return {
    path: pathOf('releases'),
    title: words.links.releases,
    isInside: true,
    async draw(now) {
      const standing = await parts.standing();
      const framing = { code: 'releases', template: 'dashboard-releases', standing, now } as const;
      return framed(framing, parts, { rows: await rows(standing) });
    },
    async file(name): Promise<FileView | null> {
      const standing = await parts.standing();
      const kind = KINDS.find((each) => name.endsWith(`.${each}`));
      const received = standing.received.find(({ id }) => `${id}.${kind}` === name);
      if (kind === undefined || received === undefined) return null;
      const files = await made(standing);
      const bytes = files.get(name) ?? bytesOf(received, kind, marks);
      files.set(name, bytes);
      bytes.catch(() => files.delete(name));
      return { file: { name: fileName(name, isSample), type: TYPES[kind], bytes: await bytes } };
    },
  };
}

/** A release as a file; `marks` stand above its figures, but never in what was signed. */
async function bytesOf({ text }: Received, kind: Kind, marks: readonly string[]): Promise<Buffer> {
  switch (kind) {
    case 'json':
      // Byte for byte what was signed: its digest can be checked.
      return Buffer.from(text);
    case 'csv':
      return Buffer.from(csvOf(flatSheetOf(readDocument(text), marks)));
    case 'xlsx':
      return xlsxOf(sheetsOf(readDocument(text), marks));
    default: {
      const never: never = kind;
      return never;
    }
  }
}

function rowOf({ id, digest, at, text }: Received, { years }: Standing) {
  const { releases } = words;
  const { period, version, rule } = readDocument(text);
  const newest = years.find((each) => each.period.first === period.first)?.version ?? version;
  const title = releases.title(period.words, version);
  return {
    title,
    state: newest === version ? releases.newest : releases.corrected(newest),
    facts: [
      { term: releases.terms.received, text: sayMoment(at) },
      { term: releases.terms.id, text: id },
      { term: releases.terms.rule, text: rule.version },
      { term: releases.terms.digest, text: digest },
    ],
    of: releases.of(title),
    files: KINDS.map((kind) => ({ href: `${pathOf('releases')}/${id}.${kind}`, text: releases.files[kind] })),
  };
}
