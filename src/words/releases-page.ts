import { sayTold } from './say-told.ts';

/** The words of the page of the group paper. */
export const groupPaperPage = {
  hidden: (cut: number) =>
    `[c]: not shown. There are fewer than ${cut}, or it is hidden so that the other row cannot be worked out.`,
  heading: 'Group paper',
  mark: 'For named readers: not for publication.',
  reader: (who: string, role: string, when: string) => `Shown to ${who}, as ${role}, on ${when}.`,
  unlisted: 'someone the directory does not list',
  kept: 'That you opened it is kept in the access log. Do not pass it on: figures for everybody are in the releases.',
  quarter: 'Quarter',
  quarterHint: 'Quarters that are over.',
  show: 'Show',
  notClosed: 'Choose one of the quarters in the list: a paper is drawn once its quarter is over.',
  raised: 'Challenges raised',
  children: { heading: 'What changed for children', tooFew: 'Too few so far to say.' },
  /** A line and the period it is about. */
  about: (period: string, line: string) => `${period}: ${line}`,
  warning: 'Beside earlier quarters',
  days: { heading: 'Working days', tooFew: 'Fewer than 8 in the year: too few to say.' },
  tables: { heading: 'Tables', tooFew: 'Fewer than 8 in the year: too few for tables.' },
  row: 'What is counted',
  report: {
    heading: 'For the annual report',
    rounded:
      'Figures in the draft of this paragraph are rounded. Nobody has checked them beside what is published: an annual report takes the figures of the release of its year.',
    link: 'Take it as a Word document, or write the paragraph for the annual report',
    write: 'Write the paragraph for the annual report',
    lines: [
      'It is drafted from the year up to the end of this quarter. Change what you like, and add what was learnt and what was done with it: figures cannot say that.',
      'What you write is not kept. It goes onto this page, to be printed, or into the Word document, and nowhere else. Another quarter is drafted anew.',
    ],
    label: 'Paragraph',
    hint: (limit: number) =>
      `At most ${limit} characters. Nothing that names a child, a family or where they live. Leave it empty to have none.`,
    show: 'Show it on the page',
    word: 'Word document',
  },
  word: {
    passOn: 'Do not pass it on: figures for everybody are in the releases.',
    page: { before: 'Page ', of: ' of ' },
  },
};

/** The words of the page of releases. */
export const releasesPage = {
  heading: 'Releases',
  lines: [
    'A release holds the figures of a whole partnership year that anybody may read. Small counts are never in it.',
    'The project lead drafts a year that is over. What readers could work out is checked. Information governance signs exactly the figures shown. Then it counts as published and nothing changes it.',
  ],
  posting: {
    elsewhere:
      'What is signed is posted to the dashboard by the service itself, within minutes, and again until the dashboard has it. Nobody posts from this page; at the command line "npm run release -- post" does so at once.',
    here: 'What is signed stands on the dashboard of this service within minutes. Nobody does that from this page; at the command line "npm run release -- post" does so at once.',
  },
  list: { heading: 'Every release', nothing: 'There is none so far.' },
  title: (period: string, version: number) => (version === 1 ? period : `${period}, version ${version}`),
  states: {
    drafted: 'Drafted',
    audited: 'Checked',
    signed: 'Signed',
    accepted: 'Accepted',
    rejected: 'Rejected',
  },
  drafted: (role: string, when: string) => `Drafted by: ${role}, ${when}.`,
  signed: (role: string, when: string) => `Signed by: ${role}, ${when}. It counts as published.`,
  notPosted: 'Not posted yet.',
  accepted: (when: string) => `The dashboard has it since ${when}.`,
  rejected: (status: number, reason: string | null) =>
    `The dashboard answered ${status}${reason === null ? '' : ` ("${reason}")`} and will not take it as it is. It is not posted again by itself: tell your administrator.`,
  notYet: (attempts: number, answer: string, next: string | null) =>
    `Not known to have arrived after ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}; the last: ${answer}.${next === null ? '' : ` The next: ${next}.`}`,
  digest: (digest: string) => `Digest: ${digest}`,
  found: {
    heading: 'What was found',
    notYet: 'Not checked since it was drafted.',
    older: 'Something was signed since it was checked: check it again before it is signed.',
  },
  figures: {
    heading: 'The figures',
    notShown: 'not shown',
    total: 'Total',
    quarters: 'By quarter',
    row: 'What is counted',
    count: 'Count',
    breaks: 'Not to be compared with the release before: counted in another way, or under another policy.',
    twoWay: 'Two tables together',
    pairs: (one: string, other: string) => `The tables ${one} and ${other}, a row for each pair.`,
    under: (policy: string, version: string, told: string) =>
      `Under ${policy} ${version}; the partnership's team is told at: ${sayTold(told)}.`,
  },
  buttons: {
    audit: 'Check it',
    sign: 'Sign these figures',
    /** Read out after the button, so that each says which release is meant. */
    which: (title: string) => `of ${title}`,
  },
  draft: {
    heading: 'Draft a release',
    period: 'Partnership year',
    periodHint: 'For example 2025-26; years taken together: 2024-25 to 2025-26. It must be over.',
    correction: 'This corrects a release that is signed',
    button: 'Draft it',
  },
  done: {
    heading: 'Done',
    draft: 'It is drafted. Nothing is published. It can now be checked.',
    audit: 'It is checked. What was found is below.',
    sign: 'It is signed, and counts as published from now on.',
  },
  notForYou: 'Nothing was done: this is not for you to do, or the form is not one of this page.',
  period: 'Give a partnership year such as 2025-26, or at most five years together.',
  /** Why something was not done, by the code of the fault. */
  refused: {
    'release-not-closed': 'That period is not over. It can be drafted once it is.',
    'release-overlaps': 'That period shares a year with a release that is signed. Years are released once.',
    'release-exists': 'That period is released already. Say that this is a correction, if a figure is wrong.',
    'release-missing': 'That period is not released, so there is nothing to correct.',
    'release-tables-differ': 'Its tables have other categories than those released for the same time.',
    'release-nothing-to-show': 'Nothing of that period may be shown beside what is released. Nothing was kept.',
    'release-unknown': 'There is no such release any more.',
    'release-signed-already':
      'It is signed, and nothing about it can be changed. Draft a correction if a figure is wrong.',
    'release-rule-moved': 'The disclosure rule has changed since it was drafted. Draft it again.',
    'release-other-draft':
      'It has been drafted again since you were shown it. Nothing was signed. Read it as it is now.',
    'release-not-audited': 'It has not been checked beside everything that is signed now. Check it, read, then sign.',
    'release-gate-shut': 'Readers could work out small counts, so it cannot be signed. Draft it again.',
    'release-not-yours': 'Signing is for information governance, and nobody else. Nothing was signed.',
    'release-conflict':
      'Someone else did something to the releases at the same time. Nothing was done. Look, then try again.',
  },
};
