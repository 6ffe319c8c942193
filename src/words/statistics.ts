import { sayTold } from './say-told.ts';

/**
 * What the statistics say in words: what each table counts, what its rows are called, and what a figure may mean. No line
 * calls a rise or a fall good or bad: more challenges can mean more confidence, fewer can mean fewer disagreements.
 */

const yesNo = { yes: 'Yes', no: 'No' };
const time = { 'in-time': 'By its time', passed: 'The time passed first' };
const timeMayMean =
  'Times that pass can mean full desks, holidays or a wrong address as much as anything else; where they pass shows where to ask.';

/** Each base: what it is the number of. */
export const baseWords = {
  raised: 'challenges raised in the period',
  'level-said': 'challenges raised in the period for which the raiser said the level of need',
  acknowledged: 'challenges raised in the period that somebody said they had',
  answered: 'challenges raised in the period that had an answer, or the view of the panel',
  'answer-due': 'challenges raised in the period for which a time to answer ran to its end',
  closed: 'challenges that ended in the period, whenever they were raised',
  'followed-up': 'challenges that ended in the period and were asked about some weeks afterwards',
  doors: 'times somebody was shown that another way is the right one, in the period',
  'acknowledge-first':
    'challenges raised in the period for which the time to say "I have it" ran to its end at the first stage',
  'answer-first': 'challenges raised in the period for which the time to answer ran to its end at the first stage',
  'answer-second': 'challenges raised in the period for which the time to answer ran to its end at the second stage',
  'answer-third-up':
    'challenges raised in the period for which the time to answer ran to its end at the third stage or above',
};

/** Each table: its title, what it counts, from what that is known, its rows, and what its figures may mean. */
export const tableWords = {
  kind: {
    title: 'How challenges were raised',
    counts:
      'Each challenge once: about how agencies work; else settled by talking, as both sides or one of them say; else urgent; else standard.',
    from: 'From the raise, from "make it urgent", and from the ending. A challenge moves to "settled by talking" when it ends so.',
    rows: {
      standard: 'Standard',
      urgent: 'Urgent',
      talking: 'Settled by talking',
      thematic: 'About how agencies work',
    },
    mayMean: 'More challenges can mean more disagreement, or more confidence to say so.',
  },
  receiving: {
    title: 'Who was asked to look again',
    counts: 'The group of the agency asked first. Another agency asked instead does not change it.',
    from: 'From the raise.',
    rows: {
      'social-care': "Children's social care and early help",
      health: 'Health',
      'other-agencies': 'Other agencies',
    },
    mayMean: 'Whoever takes most decisions about children is asked most often.',
  },
  stage: {
    title: 'The highest stage',
    counts: 'The stage it came to last. One that is still open stands at its stage so far.',
    from: 'From the raise, and from each move to the next stage.',
    rows: { first: 'First stage', second: 'Second stage', 'third-up': 'Third stage or above' },
    mayMean: 'A higher stage can mean a harder question, or that somebody did not let go of it.',
  },
  outcome: {
    title: 'How challenges ended',
    counts: 'The outcome. "Events moved on" and taken back are one row.',
    from: 'From the ending.',
    rows: {
      agreed: 'Agreed',
      'partly-agreed': 'Partly agreed',
      'no-change': 'No change',
      'moved-on': 'Events moved on, or taken back',
    },
    mayMean: 'No change can follow a good conversation; agreed says nothing yet about what happened then.',
  },
  'answer-first': {
    title: 'Answers at the first stage',
    counts: 'Whether the answer came by its time.',
    from: 'From the answer, and the time the policy gave.',
    rows: time,
    mayMean: timeMayMean,
  },
  'acknowledge-first': {
    title: '"I have it" at the first stage',
    counts: 'Whether somebody who was asked said they had it by its time.',
    from: 'From "I have it", a question or an answer, and the time the policy gave.',
    rows: time,
    mayMean: timeMayMean,
  },
  'answer-second': {
    title: 'Answers at the second stage',
    counts: 'Whether the answer came by its time.',
    from: 'From the answer, and the time the policy gave.',
    rows: time,
    mayMean: timeMayMean,
  },
  raising: {
    title: 'Who raised them',
    counts: 'The group of the agency of the person who raised it.',
    from: 'From the raise.',
    rows: {
      education: 'Education and early years',
      health: 'Health',
      'social-care': "Children's social care and early help",
      'police-or-other': 'Police and other agencies',
    },
    mayMean: 'A group that raises few may disagree seldom, or may not know the way.',
  },
  theme: {
    title: 'What they were about',
    counts: 'The theme the raiser chose, in fixed groups.',
    from: 'From the raise.',
    rows: {
      threshold: 'Level of need, or more information asked for',
      delay: 'Delay, or a service not available',
      plan: 'The plan, stepping down or closing',
      together: 'Information sharing, attendance, who does what',
      assessment: 'Assessment or a protection decision',
      'something-else': 'Something else',
    },
    mayMean: 'What is named most often may be where the policies are least clear.',
  },
  'case-point': {
    title: 'Where things were for the child',
    counts: 'The point the raiser chose, in fixed groups.',
    from: 'From the raise.',
    rows: {
      referral: 'Early help, contact or referral',
      assessment: 'Assessment',
      conference: 'Strategy discussion, section 47 or conference',
      plan: 'Plan or core group',
      'care-or-closing': 'In care, stepping down or closing, or another point',
    },
    mayMean: 'Points with more decisions have more disagreements.',
  },
  changed: {
    title: 'Something changed',
    counts: 'Whether it ended agreed or partly agreed, or an action was agreed that nobody has said was not done.',
    from: 'From the ending, and from the actions as both sides report them.',
    rows: yesNo,
    mayMean: 'A challenge that changes nothing can still have made a decision better understood.',
  },
  'followed-up': {
    title: 'What was agreed had happened',
    counts: 'What the raising side says some weeks after the ending.',
    from: 'From the question the service asks after the ending, and its answer.',
    rows: { yes: 'Yes', partly: 'Partly', no: 'No', 'not-known': 'Not known, or no answer yet' },
    mayMean: 'Some of what is agreed takes longer than the weeks after which it is asked.',
  },
  meanwhile: {
    title: 'What happened to the decision meanwhile',
    counts: 'What the answer said: it waits, or it goes ahead, with or without something in place.',
    from: 'From the newest answer that says so.',
    rows: { held: 'It waited', 'goes-ahead': 'It went ahead', 'not-said': 'Not said' },
    mayMean: 'Some decisions cannot wait, and many challenges are about none.',
  },
  'nobody-available': {
    title: 'Nobody available',
    counts: 'At some stage the time to answer passed, and until then nobody who was asked had said or done anything.',
    from: 'From what was done at each stage. Nothing in the record says "nobody is there": this is as near as it comes.',
    rows: yesNo,
    mayMean: 'It can be a leaver, a holiday, a wrong address or a full desk.',
  },
  'child-known': {
    title: 'Which child was known at first',
    counts: 'Whether the first who said "I have it" also knew which child it is about.',
    from: 'From the first "I have it".',
    rows: { yes: 'Yes', 'not-yet': 'Not yet' },
    mayMean: 'The two sides tell each other outside the service; not yet costs a call.',
  },
  'how-ended': {
    title: 'What the ending rests on',
    counts:
      'An answer that was accepted; talking that both sides confirm; talking that one side logged, never counted as agreed by both; or else the panel or taken back.',
    from: 'From the ending.',
    rows: {
      answer: 'An answer that was accepted',
      'talking-both': 'Talking, as both sides say',
      'talking-one': 'Talking, as one side says',
      otherwise: "The panel's view, or taken back",
    },
    mayMean: 'Most disagreements end between the two who have them.',
  },
  'level-of-need': {
    title: 'Level of need',
    counts: 'The level the raiser said, in fixed groups.',
    from: 'From the raise, where it was said: it need not be.',
    rows: {
      'help-or-need': 'Early or family help, or child in need',
      protection: 'Child protection',
      'care-or-other': 'In care, or another level',
    },
    mayMean: 'It is what one side thinks, and often what the two disagree about.',
  },
  'stopped-inside': {
    title: 'Stopped inside the raising agency',
    counts: "Whether the raising agency's next person did not take it on, at least once.",
    from: 'From "do not take it on".',
    rows: yesNo,
    mayMean: 'It can end the matter for good reasons, or leave a worry where it was.',
  },
  doors: {
    title: 'Other ways that were shown',
    counts:
      'Times somebody was shown another way before raising. These are not challenges, and nobody knows what came of them. Dissent from a conference is the first row.',
    from: 'From a tally that holds no person and no day.',
    rows: {
      conference: 'Dissent from a child protection conference',
      'one-person': 'About how one person works',
      'another-process': 'A complaint, a court, or another process',
      'told-as-well': 'Somebody else to be told as well',
    },
    mayMean: 'Many at one door can mean that people look for it in the wrong place.',
  },
  'answer-third-up': {
    title: 'Answers at the third stage and above',
    counts: 'Whether every answer there came by its time.',
    from: 'From the answer or the view of the panel, and the time the policy gave.',
    rows: time,
    mayMean: timeMayMean,
  },
};

/** What a series rests on, for the line that says why it breaks. */
export const aspectWords = {
  told: "when the partnership's team is told",
  stages: 'the stages',
  times: 'the times the policy gives',
  choices: 'what can be chosen when raising',
  groups: 'which agencies belong to which group',
  doors: 'the other ways the policy names',
};

export const statisticsWords = {
  since: 'Counted like this since November 2026.',
  base: (base: string) => `Out of: ${base}.`,
  under: (versions: readonly string[], told: readonly string[]) =>
    versions.length === 0
      ? 'Nothing was counted in this period.'
      : `Under ${versions.join(' and ')}; the partnership's team is told at: ${told.map(sayTold).join('; and at: ')}.`,
  breaks: (period: string, why: readonly string[]) =>
    `From ${period} these are not to be compared with what came before: ${why.join(', ')} changed.`,
};

/** The lines of the group paper. */
export const groupPaperWords = {
  total: (count: number, period: string) =>
    `${count} ${count === 1 ? 'challenge was' : 'challenges were'} raised in ${period}.`,
  tooSmall: (least: number) => `Fewer than ${least}: too few for tables of what was raised.`,
  seeYear: 'The year up to the end of this quarter is shown beside it.',
  row: (label: string, count: number) => `${label.toLowerCase()} ${count}`,
  rowUnder: (label: string, cut: number) => `${label.toLowerCase()} fewer than ${cut}`,
  table: (title: string, rows: readonly string[]) => `${title}: ${rows.join('; ')}.`,
  /** `of` is null where it would give a hidden row away. */
  child: {
    changed: (count: number, of: number | null) => `Something changed after ${outOf(count, of)} challenges that ended.`,
    happened: (count: number, of: number | null) =>
      `What was agreed had happened after ${outOf(count, of)} challenges that were asked about afterwards.`,
    held: (count: number, of: number | null) =>
      `The decision waited in ${outOf(count, of)} challenges that were answered.`,
  },
  days: {
    acknowledge: (of: number, quarter: number, half: number, most: number) =>
      `Of ${of} that somebody said they had, a quarter were picked up within ${days(quarter)}, half within ${days(half)}, three quarters within ${days(most)}.`,
    answer: (of: number, quarter: number, half: number, most: number) =>
      `Of ${of} that had an answer, a quarter had it within ${days(quarter)}, half within ${days(half)}, three quarters within ${days(most)}.`,
    settle: (of: number, quarter: number, half: number, most: number) =>
      `Of ${of} that were settled, a quarter were within ${days(quarter)}, half within ${days(half)}, three quarters within ${days(most)}.`,
  },
};

/** The early warning: what this quarter is beside the partnership's own quarters before it. */
export const warningWords = {
  rule: (quarters: number, points: number, least: number) =>
    `"Larger" and "smaller" mean: more than ${points} in a hundred above the highest, or below the lowest, of the last ${quarters} quarters that can be compared, each with at least ${least} to count. With so few to count, chance alone brings this up now and then: it is a reason to ask, and nothing more.`,
  signs: {
    'times-kept': 'Times that were kept',
    'nobody-available': 'Challenges for which nobody was available',
    'past-second': 'Challenges that went past the second stage',
  },
  toGroup: (sign: string, group: string) => `${sign}, of those put to ${group.toLowerCase()}`,
  above: (what: string) => `${what}: a larger share than in any of the quarters compared.`,
  below: (what: string) => `${what}: a smaller share than in any of the quarters compared.`,
  within: (what: string) => `${what}: much as in the quarters compared.`,
  'too-few': (what: string) => `${what}: too few this quarter to compare.`,
  'nothing-before': (what: string) => `${what}: not enough earlier quarters counted the same way to compare with.`,
};

function outOf(count: number, of: number | null): string {
  return of === null ? `${count} of the` : `${count} of ${of}`;
}

function days(count: number): string {
  if (count === 0) return 'the same day';
  return `${count} working ${count === 1 ? 'day' : 'days'}`;
}
