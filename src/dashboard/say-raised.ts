import type { Figure, ReleaseDocument } from '../statistics/release/release-document.ts';
import { aboutWords, dashboardWords, useWords } from '../words/dashboard.ts';
import { beforeOf, type Column } from './series-of.ts';

const words = useWords.years;

/** How many were raised in a year, as a sentence. */
export function sayRaised({ period, total, rule }: ReleaseDocument): string {
  if (total === null) return dashboardWords.missing(words.title, period.words);
  return dashboardWords.inPeriod(period.words, words.sentence(sayAbout(total, rule.bandTo)));
}

/** The newest year's total beside that of the year before, or why it does not stand beside it. `columns` are of totals. */
export function sayRaisedBeside(columns: readonly Column[]): readonly string[] {
  const newest = columns.at(-1);
  if (newest === undefined) return [];
  const before = beforeOf(columns, newest);
  if (before.kind !== 'comparable') return [dashboardWords.before[before.kind]];
  const { period, total, rule } = before.column.document;
  if (total === null) return [dashboardWords.before['not-shown']];
  const beside = dashboardWords.before.shown(period.words, sayAbout(total, rule.bandTo));
  return howManyMore(newest.document, before.column.document) === 0 ? [beside, words.same] : [beside];
}

/** What it may mean that the newest year's total is larger or smaller than that of the year before. */
export function sayRaisedMeaning(columns: readonly Column[]): string {
  const newest = columns.at(-1);
  const before = newest === undefined ? null : beforeOf(columns, newest);
  if (newest === undefined || before?.kind !== 'comparable') return words.mayMean.neither;
  const more = howManyMore(newest.document, before.column.document);
  if (more === null || more === 0) return words.mayMean.neither;
  return more > 0 ? words.mayMean.more : words.mayMean.fewer;
}

/**
 * How many more than before: 0 where they are about the same, because counts one step of rounding apart can be next to each other.
 * Null where one of the two cannot be read.
 */
function howManyMore({ total, rule }: ReleaseDocument, before: ReleaseDocument): number | null {
  if (typeof total !== 'number' || typeof before.total !== 'number') return null;
  const more = total - before.total;
  return Math.abs(more) <= Math.max(rule.roundTo, before.rule.roundTo) ? 0 : more;
}

function sayAbout(figure: Figure, bandTo: number): string {
  return figure === '[c]' ? aboutWords.band(bandTo) : aboutWords.count(figure);
}
