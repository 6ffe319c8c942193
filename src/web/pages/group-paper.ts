import { mayDo } from '../../access/duties-table.ts';
import { agencyOf, placeOf } from '../../directory/who-is.ts';
import type { DisclosureRule } from '../../statistics/disclosure-rule.ts';
import { groupPaper, type GroupPaper } from '../../statistics/group-paper.ts';
import type { Quarter } from '../../statistics/period.ts';
import type { Source } from '../../statistics/release/material-of.ts';
import { truthsOf } from '../../statistics/truths-of.ts';
import { groupPaperPage as words } from '../../words/releases-page.ts';
import { web } from '../../words/web.ts';
import { askedQuarter, closedQuarters, quarterItems } from './group-paper-quarters.ts';
import { viewOf } from './group-paper-view.ts';
import { keepLook, type LookParts } from './keep-look.ts';
import type { Page, Visit } from './page.ts';
import { sayMoment } from './say-moment.ts';

export interface GroupPaperParts extends LookParts {
  readonly rule: DisclosureRule;
  /** Everything statistics read, as the record stands now. */
  readonly source: () => Promise<Source>;
}

const DUTY = ['see', 'group-paper'] as const;
/** The quarter, and the eight before it that the early warning looks at. */
const READ = 9;

/**
 * The group paper of a quarter that is over, for its named readers: exact totals, so it is marked with who opened it, and
 * kept in the access log before anything is shown.
 */
export function groupPaperPage(parts: GroupPaperParts): Page {
  const { yearStartsInMonth } = parts.rule;
  return {
    path: '/group-paper',
    title: words.heading,
    duty: DUTY,
    takesForm: true,
    async draw(visit) {
      const closed = closedQuarters(visit.now, yearStartsInMonth);
      const quarter = askedQuarter(visit.form, closed);
      const paper = quarter === null ? null : await drawn(quarter, parts);
      if (paper !== null) await keepShown(visit, parts);
      return {
        template: 'group-paper',
        heading: words.heading,
        view: {
          own: words,
          quarters: quarterItems(closed, quarter, yearStartsInMonth),
          flaw: quarter === null ? words.notClosed : null,
          reader: readerOf(visit),
          paper: paper === null ? null : viewOf(paper, yearStartsInMonth),
        },
      };
    },
  };
}

async function drawn(quarter: Quarter, { rule, source }: GroupPaperParts): Promise<GroupPaper> {
  const { facts, doors, meanings } = await source();
  const span = { from: (quarter - READ + 1) as Quarter, quarters: READ };
  return groupPaper(quarter, await truthsOf(facts, doors, rule, span), meanings, rule);
}

async function keepShown(visit: Visit, parts: GroupPaperParts): Promise<void> {
  const part = roleOf(visit) ?? 'nobody';
  await keepLook(visit, { thing: 'group-paper', part, escalation: null }, parts);
}

/** Who has it on the screen or on paper: by post and role, as everywhere, and when. */
function readerOf(visit: Visit): string {
  const { directory, session, now } = visit;
  const post = placeOf(directory, session.person);
  const agency = post === null ? null : agencyOf(directory, post.agency);
  const who =
    post === null ? words.unlisted : [post.title, agency?.name ?? ''].filter((each) => each !== '').join(', ');
  const role = roleOf(visit);
  return words.reader(who, role === null ? '' : web.roles[role].name, sayMoment(now));
}

/** The role that lets them read it. */
function roleOf({ roles }: Visit) {
  return roles.find((role) => mayDo([role], ...DUTY)) ?? null;
}
