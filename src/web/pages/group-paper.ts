import { mayDo } from '../../access/duties-table.ts';
import { agencyOf, placeOf } from '../../directory/who-is.ts';
import { fileName } from '../../downloads/file-name.ts';
import { wordOf } from '../../downloads/word.ts';
import { LONGEST_PARAGRAPH } from '../../statistics/annual-report/check-paragraph.ts';
import { draftParagraph } from '../../statistics/annual-report/draft-paragraph.ts';
import type { DisclosureRule } from '../../statistics/disclosure-rule.ts';
import { groupPaper, type GroupPaper } from '../../statistics/group-paper.ts';
import { type Quarter, quarterAfter } from '../../statistics/period.ts';
import type { Source } from '../../statistics/release/material-of.ts';
import { truthsOf } from '../../statistics/truths-of.ts';
import { groupPaperPage as words } from '../../words/releases-page.ts';
import { web } from '../../words/web.ts';
import { askedQuarter, closedQuarters, quarterItems } from './group-paper-quarters.ts';
import { paragraphOf, type ReportParts } from './group-paper-report.ts';
import { type PaperView, viewOf } from './group-paper-view.ts';
import { wordPaperOf } from './group-paper-word.ts';
import { keepLook, type Look, type LookParts } from './keep-look.ts';
import type { Drawn, Page, Visit } from './page.ts';
import { sayMoment } from './say-moment.ts';

export interface GroupPaperParts extends LookParts, ReportParts {
  readonly rule: DisclosureRule;
  /** Everything statistics read, as the record stands now. */
  readonly source: () => Promise<Source>;
  /** Everything counted was made up: the Word document says so on every sheet, as the page does. */
  readonly isSample?: boolean;
}

const DUTY = ['see', 'group-paper'] as const;
/** The quarter, and the eight before it that the early warning looks at. */
const READ = 9;

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The group paper of a quarter that is over, for its named readers: exact totals, so it is marked with who opened it, and
 * kept in the access log before anything is shown, or leaves as a Word document. The paragraph for the annual report that
 * somebody writes into it is checked, and kept nowhere.
 */
export function groupPaperPage(parts: GroupPaperParts): Page<Drawn> {
  const { rule, guidance } = parts;
  const { yearStartsInMonth } = rule;
  return {
    path: '/group-paper',
    title: words.heading,
    duty: DUTY,
    takesForm: true,
    async draw(visit) {
      const closed = closedQuarters(visit.now, yearStartsInMonth);
      const quarter = askedQuarter(visit.form, closed);
      const drawn = quarter === null ? null : await paperOf(quarter, parts);
      const paper = drawn === null ? null : viewOf(drawn, yearStartsInMonth);
      const report = drawn === null ? null : await paragraphOf(draftParagraph(drawn, guidance, rule), visit, parts);
      const reader = readerOf(visit);
      if (paper !== null && report !== null && report.flaw === null && visit.form.get('do') === 'word') {
        const bytes = await wordOf(wordPaperOf(paper, reader, report.put, parts.isSample === true));
        await keepLook(visit, { ...lookOf(visit), action: 'export' }, parts);
        return { file: { name: fileName(nameOf(paper), parts.isSample === true), type: WORD, bytes } };
      }
      if (paper !== null) await keepLook(visit, lookOf(visit), parts);
      return {
        template: 'group-paper',
        heading: words.heading,
        view: {
          own: words,
          quarters: quarterItems(closed, quarter, yearStartsInMonth),
          quarter: quarter === null ? '' : String(quarter),
          flaw: quarter === null ? words.notClosed : null,
          reader,
          paper,
          report,
          reportHint: words.report.hint(LONGEST_PARAGRAPH),
        },
      };
    },
  };
}

async function paperOf(quarter: Quarter, { rule, source }: GroupPaperParts): Promise<GroupPaper> {
  const { facts, doors, meanings } = await source();
  const span = { from: quarterAfter(quarter, 1 - READ), quarters: READ };
  return groupPaper(quarter, await truthsOf(facts, doors, rule, span), meanings, rule);
}

function lookOf(visit: Visit): Look {
  return { thing: 'group-paper', part: roleOf(visit) ?? 'nobody', escalation: null };
}

/** The quarter and nothing else: file names travel further than files. */
function nameOf({ period }: PaperView): string {
  return `group-paper-${period.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.docx`;
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
