import type { Instant } from '../../../calendar/instant.ts';
import { londonDate, sayDate } from '../../../calendar/say-date.ts';
import { quarterOf, sayPeriod, yearOf } from '../../../statistics/period.ts';
import { daysOf } from '../../../statistics/release/period-to-release.ts';
import { dashboardPages as words } from '../../../words/dashboard-pages.ts';
import type { PageView } from '../draw-page.ts';
import type { PageParts } from './parts.ts';
import type { Standing } from './standing.ts';

/** A page of the dashboard, by the last step of its address. */
export type PageCode = keyof typeof words.headings;

const CODES: readonly PageCode[] = [
  ...(['overview', 'use', 'who', 'clocks', 'children'] as const),
  ...(['policy', 'method', 'learning-notes', 'releases'] as const),
];

/** What every page of the dashboard needs to be drawn in its frame. */
export interface Framing {
  readonly code: PageCode;
  readonly template: PageView['template'];
  readonly standing: Standing;
  readonly now: Instant;
}

export function pathOf(code: PageCode): string {
  return code === 'overview' ? '/dashboard' : `/dashboard/${code}`;
}

/** A page in the dashboard's frame: the links to the others, whom it is open to, and, before the first release, what will come. */
export function framed(
  { code, template, standing, now }: Framing,
  { rule, audience, hasSurvey }: PageParts,
  view: object,
): PageView {
  return {
    template,
    heading: words.headings[code],
    view: {
      ...view,
      own: words,
      links: [
        ...CODES.map((each) => ({ path: pathOf(each), text: words.links[each], isHere: each === code })),
        // Signed in alone: an open dashboard does not lead to a page that would send people to sign in.
        ...(hasSurvey === true && audience.kind === 'signed-in'
          ? [{ path: '/dashboard/survey', text: words.survey, isHere: false }]
          : []),
      ],
      empty: standing.received.length === 0 ? emptyLines(now, rule.yearStartsInMonth) : null,
      shown: shownLines(standing),
      foot: audience.kind === 'public' ? words.openToAll(audience.allowedBy) : null,
    },
  };
}

/** What will come, and from when. */
function emptyLines(now: Instant, yearStartsInMonth: number): readonly string[] {
  const { empty } = words;
  const year = Math.floor(quarterOf(londonDate(now), yearStartsInMonth) / 4);
  const say = (each: number) => sayPeriod(yearOf(each), yearStartsInMonth);
  const from = daysOf(yearOf(year), yearStartsInMonth).after;
  return [...empty.lines, empty.over(say(year - 1)), empty.running(say(year), sayDate(from))];
}

function shownLines({ years }: Standing): readonly string[] {
  if (years.length === 0) return [];
  const corrected = years.filter(({ version }) => version > 1);
  return [
    words.shown(years.map(({ period }) => period.words)),
    ...corrected.map(({ period, version }) => words.corrected(period.words, version)),
  ];
}
