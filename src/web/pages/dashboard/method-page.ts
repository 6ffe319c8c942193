import { releaseJsonSchema } from '../../../statistics/release/release-document.ts';
import { dashboardPages as words } from '../../../words/dashboard-pages.ts';
import type { PublicPage } from '../public-page.ts';
import { framed, pathOf } from './frame.ts';
import type { PageParts } from './parts.ts';

const SCHEMA = 'release.schema.json';

/** How it is counted and what is hidden, with the numbers of the rule in force. */
export function methodPage(parts: PageParts): PublicPage {
  return {
    path: pathOf('method'),
    title: words.links.method,
    isInside: true,
    async draw(now) {
      const standing = await parts.standing();
      return framed({ code: 'method', template: 'dashboard-method', standing, now }, parts, {
        blocks: blocksOf(parts),
        schema: { ...words.method.schema, href: `${pathOf('method')}/${SCHEMA}` },
      });
    },
    file: async (name) =>
      name === SCHEMA
        ? { file: { name: SCHEMA, type: 'application/schema+json; charset=utf-8', bytes: schemaBytes() } }
        : null,
  };
}

function schemaBytes(): Buffer {
  return Buffer.from(`${JSON.stringify(releaseJsonSchema(), null, 2)}\n`);
}

/** A heading, its paragraphs, a list where there is one, and what stands after it. */
interface Block {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly list: readonly string[];
  readonly after: string | null;
}

function blocksOf({ rule, denominators, audience }: PageParts): readonly Block[] {
  const { counted, small, held, gate, signed, assumed, corrections, series, claims, ...more } = words.method;
  const { bandTo, roundTo, geography, layout, leastFeasible, dropOrder, ownedBy, version, assumptions } = rule;
  const plain = { list: [], after: null };
  const sources = denominators.map(({ measure, source }) => more.denominators.line(measure, source));
  const access = audience.kind === 'public' ? words.openToAll(audience.allowedBy) : words.signedInOnly;
  return [
    { ...plain, ...counted },
    { ...plain, heading: small.heading, lines: small.lines(bandTo, roundTo, geography.areas.length) },
    { ...plain, heading: held.heading, lines: held.lines(layout.tablesFrom, layout.quarterTotalsFrom) },
    {
      heading: gate.heading,
      lines: gate.lines(bandTo, leastFeasible),
      list: dropOrder.map((each) => gate.drops[each]),
      after: gate.after,
    },
    { ...plain, heading: signed.heading, lines: signed.lines(ownedBy, version) },
    ...(assumptions.length === 0 ? [] : [{ ...plain, heading: assumed.heading, lines: [], list: assumptions }]),
    { ...plain, ...corrections },
    { ...plain, ...series },
    { ...plain, heading: claims.heading, lines: [], list: claims.lines },
    ...(sources.length === 0
      ? []
      : [{ ...plain, heading: more.denominators.heading, lines: [], list: [...new Set(sources)] }]),
    { ...plain, heading: more.access, lines: [access] },
  ];
}
