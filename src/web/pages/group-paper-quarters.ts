import type { Instant } from '../../calendar/instant.ts';
import { londonDate } from '../../calendar/say-date.ts';
import { type Quarter, quarterAfter, quarterAlone, quarterOf, sayPeriod } from '../../statistics/period.ts';

/** As many quarters as a list holds well; two years, as far back as the early warning looks. */
const OFFERED = 8;

/** The quarters that are over in London, newest first. */
export function closedQuarters(now: Instant, yearStartsInMonth: number): readonly Quarter[] {
  const current = quarterOf(londonDate(now), yearStartsInMonth);
  return Array.from({ length: OFFERED }, (_, back) => quarterAfter(current, -1 - back));
}

/** The quarter a form asks for: the newest one that is over where it asks for none, null where it may not be shown. */
export function askedQuarter(form: URLSearchParams, closed: readonly Quarter[]): Quarter | null {
  const asked = form.get('quarter');
  return (asked === null ? closed[0] : closed.find((each) => String(each) === asked)) ?? null;
}

/** The list to choose from, as the template takes it. */
export function quarterItems(closed: readonly Quarter[], chosen: Quarter | null, yearStartsInMonth: number) {
  return closed.map((each) => ({
    value: String(each),
    text: sayPeriod(quarterAlone(each), yearStartsInMonth),
    selected: each === chosen,
  }));
}
