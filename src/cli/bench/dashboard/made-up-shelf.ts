import { parseInstant } from '../../../calendar/instant.ts';
import type { Shelf } from '../../../dashboard/shelf.ts';
import { DEFAULT_RULE } from '../../../statistics/disclosure-rule.ts';
import { layoutFor } from '../../../statistics/layout.ts';
import { yearOf } from '../../../statistics/period.ts';
import { publish } from '../../../statistics/publish.ts';
import { documentOf } from '../../../statistics/release/document-of.ts';
import { materialOf } from '../../../statistics/release/material-of.ts';
import { publishedIn, writeDocument } from '../../../statistics/release/read-document.ts';
import type { ReleaseDocument } from '../../../statistics/release/release-document.ts';
import { randomFrom } from '../identifiers/sentences.ts';
import { madeUpFacts } from '../release/made-up-facts.ts';

/** Puts a year on the shelf, of as many made-up escalations; the gate is not asked, which pages do not need. */
export async function putYear(
  shelf: Shelf,
  year: number,
  size: number,
  before: ReleaseDocument | null,
): Promise<ReleaseDocument> {
  const facts = [...madeUpFacts(year, size, randomFrom(year))];
  const source = { facts, doors: [], meanings: [], policiesIn: () => [] };
  const { truths, tables, counted, story } = await materialOf(source, yearOf(year), DEFAULT_RULE);
  const lastYear = before === null ? null : publishedIn(before);
  const published = publish(layoutFor(yearOf(year), tables, counted, lastYear, DEFAULT_RULE), truths, DEFAULT_RULE);
  const at = parseInstant(`${year + 1}-06-01T09:00:00Z`);
  const document = documentOf(published, story, before, DEFAULT_RULE, at);
  const { id, digest } = document;
  const number = (await shelf.received()).length + 1;
  await shelf.keep({ number, at, id, digest, text: writeDocument(document) });
  return document;
}
