import { csvOf } from '../../../downloads/csv.ts';
import { FILE_KINDS, FILE_TYPES, type FileKind, fileKindOf } from '../../../downloads/file-kinds.ts';
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
      const kind = fileKindOf(name);
      const received = standing.received.find(({ id }) => `${id}.${kind}` === name);
      if (kind === null || received === undefined) return null;
      const files = await made(standing);
      const bytes = files.get(name) ?? bytesOf(received, kind, marks);
      files.set(name, bytes);
      bytes.catch(() => files.delete(name));
      return { file: { name: fileName(name, isSample), type: FILE_TYPES[kind], bytes: await bytes } };
    },
  };
}

/** A release as a file; `marks` stand above its figures, but never in what was signed. */
async function bytesOf({ text }: Received, kind: FileKind, marks: readonly string[]): Promise<Buffer> {
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
    files: FILE_KINDS.map((kind) => ({ href: `${pathOf('releases')}/${id}.${kind}`, text: releases.files[kind] })),
  };
}
