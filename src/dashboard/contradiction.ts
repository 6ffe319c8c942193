import { Temporal } from 'temporal-polyfill';
import { parseInstant } from '../calendar/instant.ts';
import { overlap } from '../statistics/period.ts';
import { daysOf, isClosed } from '../statistics/release/period-to-release.ts';
import { publishedIn } from '../statistics/release/read-document.ts';
import type { ReleaseDocument } from '../statistics/release/release-document.ts';
import { releaseId } from '../statistics/release/release-id.ts';
import { dashboardReasons as words } from '../words/dashboard-reasons.ts';

/** No release has more, and from here on no sum over its years leaves the calendar. */
const [LAST_YEAR, MOST_VERSIONS] = [9990, 9999];

/** What a release says that cannot all be true; null where it agrees with itself. */
export function contradictsItself(document: ReleaseDocument): string | null {
  const { version, geography, drafted } = document;
  const { first, last, from, quarters, yearStartsInMonth } = document.period;
  const isYears = from.quarter === 1 && quarters % 4 === 0 && from.year + quarters / 4 <= LAST_YEAR;
  if (!isYears) return words.notYears;
  const { period } = publishedIn(document);
  const days = daysOf(period, yearStartsInMonth);
  const lastDay = Temporal.PlainDate.from(days.after).subtract({ days: 1 }).toString();
  if (days.first !== first || lastDay !== last) return words.otherDays;
  if (!isClosed(period, parseInstant(drafted), yearStartsInMonth)) return words.notOver;
  const isNamed = version <= MOST_VERSIONS && releaseId(geography.code, period, version) === document.id;
  return isNamed ? null : words.otherName;
}

/**
 * Why a release cannot stand beside those received before, none of which has its id; null where it can. One shelf is of
 * one geography, its years are of one kind and share no quarter, and of each the versions come one after the other.
 */
export function contradictsHeld(document: ReleaseDocument, held: readonly ReleaseDocument[]): string | null {
  const [any] = held;
  if (any !== undefined && !isSameGeography(any, document)) return words.otherGeography(any.geography.code);
  const { yearStartsInMonth } = document.period;
  if (any !== undefined && any.period.yearStartsInMonth !== yearStartsInMonth) {
    return words.otherYear(any.period.yearStartsInMonth);
  }
  const other = held.find((each) => !isSamePeriod(each, document) && sharesQuarters(each, document));
  if (other !== undefined) return words.overlaps(other.period.words);
  const versions = held.filter((each) => isSamePeriod(each, document)).length;
  return document.version === versions + 1 ? null : words.noVersionBefore(document.version - 1);
}

function isSameGeography({ geography: one }: ReleaseDocument, { geography: other }: ReleaseDocument): boolean {
  return one.code === other.code && sorted(one.areas) === sorted(other.areas);
}

function isSamePeriod({ period: one }: ReleaseDocument, { period: other }: ReleaseDocument): boolean {
  return one.first === other.first && one.quarters === other.quarters;
}

function sharesQuarters(one: ReleaseDocument, other: ReleaseDocument): boolean {
  return overlap(publishedIn(one).period, publishedIn(other).period);
}

function sorted(areas: readonly string[]): string {
  return JSON.stringify(areas.toSorted());
}
