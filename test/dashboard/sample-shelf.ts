import { parseInstant } from '../../src/calendar/instant.ts';
import type { Received, Shelf } from '../../src/dashboard/shelf.ts';
import { DEFAULT_RULE, type DisclosureRule } from '../../src/statistics/disclosure-rule.ts';
import { layoutFor } from '../../src/statistics/layout.ts';
import { yearOf } from '../../src/statistics/period.ts';
import { publish } from '../../src/statistics/publish.ts';
import { documentOf } from '../../src/statistics/release/document-of.ts';
import { materialOf } from '../../src/statistics/release/material-of.ts';
import { publishedIn, writeDocument } from '../../src/statistics/release/read-document.ts';
import type { ReleaseDocument } from '../../src/statistics/release/release-document.ts';
import { sampleTallies, sampleYearOfFacts } from '../statistics/sample-facts.ts';

/** How many escalations a year to make up, for each year from 2023-24 on. */
export const THREE_YEARS = [130, 150, 190] as const;
/** Under 20 expected: the total alone. */
export const SMALL_RULE: DisclosureRule = {
  ...DEFAULT_RULE,
  layout: { ...DEFAULT_RULE.layout, expectedTotal: 12 },
};

/** Releases of whole years from 2023-24 on, of made-up escalations, in the tables of today. The gate was not asked. */
export async function sampleDocuments(
  volumes: readonly number[] = THREE_YEARS,
  rule: DisclosureRule = DEFAULT_RULE,
): Promise<readonly ReleaseDocument[]> {
  const documents: ReleaseDocument[] = [];
  for (const [index, volume] of volumes.entries()) {
    const year = 2023 + index;
    const before = documents.at(-1) ?? null;
    // Calendar quarters, of which the partnership year begins with the second.
    const quarters = [1, 2, 3, 4].map((each) => year * 4 + each);
    const facts = [...sampleYearOfFacts(volume, quarters, index + 3)];
    const doors = [...sampleTallies(volume, quarters, index + 3)];
    const { truths, tables, counted, story } = await materialOf(
      { facts, doors, meanings: [], policiesIn: () => [] },
      yearOf(year),
      rule,
    );
    const layout = layoutFor(yearOf(year), tables, counted, before === null ? null : publishedIn(before), rule);
    const drafted = parseInstant(`${year + 1}-05-20T09:00:00Z`);
    documents.push(documentOf(publish(layout, truths, rule), story, before, rule, drafted));
  }
  return documents;
}

/** A shelf that received these in this order, a day apart. */
export function shelfOf(documents: readonly ReleaseDocument[]): Shelf & { readonly kept: Received[] } {
  const kept = documents.map((document, index): Received => {
    const at = parseInstant(`2026-06-${String(index + 1).padStart(2, '0')}T09:30:00Z`);
    const { id, digest } = document;
    return { number: index + 1, at, id, digest, text: writeDocument(document) };
  });
  return {
    kept,
    received: async () => [...kept],
    async keep(received) {
      if (kept.some(({ number }) => number === received.number)) return 'exists';
      kept.push(received);
      return 'created';
    },
  };
}
