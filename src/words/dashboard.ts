import type { tableWords } from './statistics.ts';

/**
 * What the dashboard says of its figures. A sentence says how many, beside what, and what that may mean: a rise or a fall is
 * never called good or bad, and "about" stands before every count that was rounded.
 */

/** The signs in tables and charts; `[b]` and `[c]` as the Government Analysis Function writes them. */
export const chartWords = {
  band: '[c]',
  break: '[b]',
  percent: (share: number) => `${share} %`,
};

/** How much something is, as a sentence can hold it: a share, a count, or a count that is in the band. */
export const aboutWords = {
  share: (percent: number) => (percent >= 100 ? 'all or nearly all' : `about ${percent} in 100`),
  count: (count: number) => `about ${count}`,
  band: (to: number) => `${to} or fewer`,
  rate: (rate: number) => `about ${rate}`,
};

/** Of tables whose rows are of one kind: what is said of the largest, after "In 2025-26, ". `row` begins with a small letter. */
export const largestSentences = {
  kind: (about: string, row: string) => `${about} of the challenges raised were ${row}.`,
  receiving: (about: string, row: string) => `${about} of the challenges raised were put to ${row}.`,
  raising: (about: string, row: string) => `${about} of the challenges raised came from ${row}.`,
  theme: (about: string, row: string) => `${about} of the challenges raised were about this: ${row}.`,
  'case-point': (about: string, row: string) => `${about} of the challenges raised came at this point: ${row}.`,
  'level-of-need': (about: string, row: string) => `where the raiser said a level of need, ${about} said this: ${row}.`,
  outcome: (about: string, row: string) => `${about} of the challenges that ended had this outcome: ${row}.`,
  'how-ended': (about: string, row: string) => `${about} of the endings rest on this: ${row}.`,
  doors: (about: string, row: string) => `${about} of the times another way was shown, this was it: ${row}.`,
} satisfies Partial<Record<keyof typeof tableWords, (about: string, row: string) => string>>;

/** Of tables in which one row is what a reader asks for: what is said of it, and of any further row, after "In 2025-26, ". */
export const rowSentences = {
  'answer-first': {
    'in-time': (about: string) => `${about} of the challenges due an answer at the first stage had it by its time.`,
  },
  'acknowledge-first': {
    'in-time': (about: string) =>
      `someone said "I have it" by its time for ${about} of the challenges at the first stage.`,
  },
  'answer-second': {
    'in-time': (about: string) => `${about} of the challenges due an answer at the second stage had it by its time.`,
  },
  'answer-third-up': {
    'in-time': (about: string) =>
      `${about} of the challenges due an answer at the third stage or above had it by its time.`,
  },
  stage: {
    first: (about: string) => `${about} of the challenges raised went no further than the first stage.`,
    'third-up': (about: string) => `${about} of the challenges raised went past the second stage.`,
  },
  'nobody-available': {
    yes: (about: string) => `nobody was available for ${about} of the challenges that were due an answer.`,
  },
  'child-known': {
    yes: (about: string) =>
      `in ${about} of the challenges picked up, whoever said "I have it" first knew which child it is about.`,
  },
  'stopped-inside': {
    yes: (about: string) => `${about} of the challenges raised were stopped inside the raising agency at least once.`,
  },
  changed: { yes: (about: string) => `something changed after ${about} of the challenges that ended.` },
  'followed-up': {
    yes: (about: string) => `what was agreed had happened after ${about} of the challenges asked about afterwards.`,
  },
  meanwhile: { held: (about: string) => `the decision waited in ${about} of the challenges that were answered.` },
} satisfies Partial<Record<keyof typeof tableWords, Readonly<Record<string, (about: string) => string>>>>;

export const dashboardWords = {
  notShown: 'not shown',
  /** The head of the first column. */
  row: 'What is counted',
  joined: (sentences: readonly string[]) => sentences.join(' '),
  inPeriod: (period: string, sentence: string) => `In ${period}, ${sentence}`,
  /** Where no row is the largest: several are as large, or every one is in the band. */
  level: (title: string, period: string, about: string, rows: readonly string[]) =>
    `${title}, ${period}: ${about} each for ${rows.join('; ')}.`,
  allBand: (title: string, period: string, to: number) => `${title}, ${period}: ${to} or fewer in every row.`,
  rounded: (to: number) => `Counts are rounded to the nearest ${to}, so totals may not add up.`,
  missing: (title: string, period: string) => `${title}: not shown for ${period}.`,
  whyMissing: 'Left out so that nobody can be picked out, or because there are too few to count.',
  /** What no year shows, gathered. */
  missingAll: (titles: readonly string[]) => `Not shown for any year here: ${titles.join('; ')}.`,
  caption: (title: string) => `${title}: how many`,
  chart: (title: string, period: string, rows: readonly string[]) =>
    `Bar chart. ${title}, ${period}: ${rows.join('; ')}.`,
  chartRow: (label: string, figure: string) => `${label} ${figure}`,
  /** The head of a column before which the series breaks. */
  broken: (period: string) => `${period} [b]`,
  breaks: (period: string) =>
    `[b]: the figures from ${period} are not to be compared with what stands before them. They are counted in another way, or under another policy or another version of it.`,
  mixed: (period: string) => `In ${period} some were counted under one version of a policy and some under another.`,
  gap: (before: string, after: string) => `Nothing is released between ${before} and ${after}.`,
  leftOut: 'In the picture, [b] also stands where a year is left out.',
  lengthInPicture: 'In the picture, [b] also stands where years are put together, or no longer are.',
  length: (period: string, years: number) =>
    `${period} is ${years === 1 ? 'one year' : `${years} years together`}: its counts are not to be compared with those of what stands before it.`,
  span: (first: string, last: string) => `${first} to ${last}`,
  inYear: (period: string, text: string) => `${period}: ${text}`,
  before: {
    shown: (period: string, about: string) => `In the year before, ${period}, it was ${about}.`,
    /** After a comparison of shares of few. */
    few: 'With so few counted, rounding or chance alone can move a share by a lot.',
    unlike: 'What the year before shows is not enough to say the same of it.',
    none: 'There is no year before to compare with.',
    'other-length': 'What stands before it is of another length of time, so the two are not compared.',
    breaks: 'The year before was counted in another way or under another policy, so the two are not compared.',
    'not-shown': 'The figure of the year before is not shown.',
  },
  untold: 'Where a year has no tables, the release does not say under which policy its total was counted.',
};

export const useWords = {
  years: {
    title: 'Challenges raised in a year',
    raised: 'Challenges raised',
    sentence: (about: string) => `${about} challenges were raised.`,
    same: 'Once rounded, the two are about the same.',
    /** What it may mean that they are more or fewer than the year before, or that nobody can say. */
    mayMean: {
      more: 'More challenges can mean more disagreement, or more confidence to say so.',
      fewer: 'Fewer challenges can mean less disagreement, or less confidence to say so.',
      neither: 'A number does not say how often people disagreed: not everybody who does says so.',
    },
  },
  quarters: {
    title: 'Challenges raised in a quarter',
    row: (number: number, months: string) => `Q${number} (${months})`,
    months: (first: string, last: string) => `${first} to ${last}`,
    quarter: 'Quarter',
    between: (least: number, most: number) => `about ${least} to ${most} challenges were raised in each quarter.`,
    level: (count: number) => `about ${count} challenges were raised in each quarter.`,
    most: (most: number) => `no quarter had more than about ${most} challenges.`,
    allBand: 'each quarter is [c].',
    mayMean: 'Holidays and terms move a quarter as much as anything else does.',
  },
  perThousand: {
    title: 'Challenges beside other numbers',
    sentence: (about: string, measure: string) => `${about} challenges were raised for every 1,000 ${measure}.`,
    otherYears: 'The numbers to compare with are for other years, or the total is not shown.',
    rate: (measure: string) => `Challenges for every 1,000 ${measure}`,
    notGiven: 'not given',
    source: (measure: string, years: string, source: string) => `${measure} (${years}): ${source}.`,
    how: 'Worked out from the totals as they are shown, so it is about right and no more. The other numbers are not rounded here.',
    mayMean:
      'It shows how use moves beside the work there is. A larger number can mean more disagreement, or more confidence to say so.',
  },
};

export const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

export const overviewWords = {
  /** The sentences end with what they may mean. */
  mayMean: {
    answered: 'Times that pass can mean full desks, holidays or a wrong address as much as anything else.',
    changed: 'A challenge after which nothing changes can still have made a decision clearer.',
  },
  figures: {
    raised: 'Challenges raised',
    answered: 'Answered by its time at the first stage',
    'past-second': 'Went past the second stage',
    changed: 'Something changed',
    happened: 'What was agreed had happened',
    waited: 'The decision waited meanwhile',
  },
  inAll: (period: string) => `All that were raised in ${period}.`,
  outOf: (base: string) => `Out of: ${base}.`,
  partOf: (base: string) => `A number alone, because what it is out of is not shown. Part of: ${base}.`,
  missing: (period: string) => `Not in the release of ${period}.`,
  differences: 'A difference of a few in 100 can come from rounding alone, or from chance.',
};
