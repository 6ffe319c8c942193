import type { CommandKind } from '../escalation/commands.ts';
import { offers } from '../escalation/offers.ts';
import { findStage } from '../policy/look-up.ts';
import { buttons } from '../words/buttons.ts';
import type { Button } from './card.ts';
import type { Reading } from './reading.ts';

/**
 * How many steps stand on the card itself; the rest wait behind "More". The two ways to acknowledge stay together, so that
 * nobody says they know which child it is because they did not see the other.
 */
function onCard(steps: readonly Button[]): number {
  const [third, fourth] = steps.slice(2, 4).map(({ press }) => press.verb);
  return third === 'acknowledge-known' && fourth === 'acknowledge-tell-me' ? 4 : 3;
}

/** How an offered command is shown: pressed at once, or opening its form. The order is the order on the card. */
const SHOWN: readonly Shown[] = [
  { kind: 'confirm-raiser', title: buttons.confirmRaiser, verb: 'confirm-raiser' },
  { kind: 'confirm-raiser', title: buttons.doNotConfirmRaiser, verb: 'do-not-confirm-raiser' },
  { kind: 'confirm-settled', title: buttons.confirmSettled, verb: 'confirm-settled' },
  { kind: 'dispute-settled', title: buttons.disputeSettled, verb: 'open-dispute-settled' },
  { kind: 'acknowledge', title: buttons.acknowledgeKnown, verb: 'acknowledge-known' },
  { kind: 'acknowledge', title: buttons.acknowledgeTellMe, verb: 'acknowledge-tell-me' },
  { kind: 'take-on', title: buttons.takeOn, verb: 'take-on' },
  { kind: 'do-not-take-on', title: buttons.doNotTakeOn, verb: 'open-do-not-take-on' },
  { kind: 'give-view', title: buttons.giveView, verb: 'open-give-view' },
  { kind: 'record-decision', title: buttons.recordDecision, verb: 'open-record-decision' },
  { kind: 'answer-follow-up', title: buttons.followUp, verb: 'open-answer-follow-up' },
  { kind: 'answer-closing', title: buttons.closing, verb: 'open-answer-closing' },
  { kind: 'advise', title: buttons.advise, verb: 'open-advise' },
  { kind: 'accept', title: buttons.accept, verb: 'open-accept' },
  { kind: 'reply', title: buttons.reply, verb: 'open-reply' },
  { kind: 'escalate', title: '', verb: 'open-escalate' },
  { kind: 'answer', title: buttons.answer, verb: 'open-answer' },
  { kind: 'tell-child', title: buttons.tellChild, verb: 'tell-child' },
  { kind: 'know-child', title: buttons.knowChild, verb: 'know-child' },
  { kind: 'make-urgent', title: buttons.makeUrgent, verb: 'make-urgent' },
  { kind: 'report-action', title: buttons.reportAction, verb: 'open-report-action' },
  { kind: 'log-settled', title: buttons.logSettled, verb: 'open-log-settled' },
  { kind: 'talk', title: buttons.talk, verb: 'open-talk' },
  { kind: 'note', title: buttons.note, verb: 'open-note' },
  { kind: 'close-one-sided', title: buttons.closeOneSided, verb: 'close-one-sided' },
  { kind: 'seek-help', title: buttons.seekHelp, verb: 'open-seek-help' },
  { kind: 'hand-over', title: buttons.handOver, verb: 'open-hand-over' },
  { kind: 'withdraw', title: buttons.withdraw, verb: 'open-withdraw' },
  { kind: 'report-serious-incident', title: buttons.seriousIncident, verb: 'open-report-serious-incident' },
  { kind: 'hold', title: buttons.hold, verb: 'open-hold' },
  { kind: 'lift-hold', title: buttons.liftHold, verb: 'lift-hold' },
  { kind: 'restrict', title: buttons.restrict, verb: 'open-restrict' },
];

interface Shown {
  readonly kind: CommandKind;
  readonly title: string;
  readonly verb: string;
}

/** The answers behind "Answer": `ask` and `redirect` are answers too. */
export const ANSWERS: readonly { readonly kind: CommandKind; readonly title: string; readonly verb: string }[] = [
  { kind: 'answer', title: buttons.agree, verb: 'open-agree' },
  { kind: 'answer', title: buttons.propose, verb: 'open-propose' },
  { kind: 'answer', title: buttons.maintain, verb: 'open-maintain' },
  { kind: 'ask', title: buttons.ask, verb: 'open-ask' },
  { kind: 'redirect', title: buttons.redirect, verb: 'open-redirect' },
];

/** Every step this person may take now, drawn from what the rules offer and from nothing else. */
function steps(reading: Reading): readonly Button[] {
  const { state, place } = reading.file;
  const offered = offers(state, place.standing);
  const shown = SHOWN.filter((each) => offered.includes(each.kind) && !isOfAChild(each, reading)).map((each) => ({
    title: titleOf(each, reading),
    press: { verb: each.verb, escalation: state.escalation, turn: state.turn },
  }));
  return [...mostUsefulFirst(shown, reading), ...linkedRaises(reading)];
}

/** Where it is about how an agency works, nobody asks which child it is. */
function isOfAChild({ verb }: Shown, { file: { state } }: Reading): boolean {
  return state.scope === 'thematic' && verb === 'acknowledge-tell-me';
}

function titleOf({ kind, title }: Shown, { policy, file: { state } }: Reading): string {
  if (kind === 'acknowledge' && state.scope === 'thematic') return buttons.acknowledge;
  if (kind === 'escalate') {
    const { nextStage } = state;
    if (state.phase === 'open' && state.takingUp !== null) return buttons.escalateElse;
    return buttons.escalate(nextStage === null ? '' : (findStage(policy, nextStage)?.label ?? nextStage));
  }
  return kind === 'answer' && state.situation.name === 'answered' ? buttons.answerAgain : title;
}

/** Where it was stopped inside the raising agency, the way past it comes first; asking someone else in a colleague's place, last. */
function mostUsefulFirst(shown: readonly Button[], { file: { state } }: Reading): readonly Button[] {
  if (state.phase !== 'open') return shown;
  if (state.takingUp !== null) {
    const isFurther = ({ press }: Button) => press.verb === 'open-escalate';
    return [...shown.filter((button) => !isFurther(button)), ...shown.filter(isFurther)];
  }
  if (state.stopped === null) return shown;
  const isAdvice = ({ press }: Button) => press.verb === 'open-seek-help';
  return [...shown.filter(isAdvice), ...shown.filter((button) => !isAdvice(button))];
}

/** A new raise that belongs to this one: no decision about this escalation, so no offer of its rules. */
function linkedRaises({ file: { state, place } }: Reading): readonly Button[] {
  const { seat, side } = place.standing;
  if (side !== 'raising' || (seat !== 'raising' && seat !== 'informed')) return [];
  const { escalation } = state;
  return state.phase === 'closed'
    ? [{ title: buttons.raiseFollows, press: { verb: 'raise-follows', escalation } }]
    : [{ title: buttons.raiseAlongside, press: { verb: 'raise-alongside', escalation } }];
}

/** Steps that are seldom taken and weigh much: never the first thing on a card. */
const SELDOM: readonly string[] = ['open-report-serious-incident', 'open-hold', 'lift-hold', 'open-restrict'];

/** The steps that may stand on the card itself, and those that wait behind "More". */
function onCardAndBehind(reading: Reading): readonly [readonly Button[], readonly Button[]] {
  const all = steps(reading);
  const often = all.filter(({ press }) => !SELDOM.includes(press.verb));
  const shown = often.slice(0, onCard(often));
  return [shown, all.filter((button) => !shown.includes(button))];
}

/** The buttons of the escalation's card: the first steps, the copy for the file, and "More" (or, where there are no more, what has happened). */
export function cardButtons(reading: Reading): readonly Button[] {
  const { escalation, turn } = reading.file.state;
  const [[first, ...rest], behind] = onCardAndBehind(reading);
  return [
    ...(first === undefined ? [] : [{ ...first, main: true }, ...rest]),
    ...looks(reading),
    behind.length > 0
      ? { title: buttons.more, press: { verb: 'more', escalation, turn } }
      : { title: buttons.timeline, press: { verb: 'timeline', escalation } },
  ];
}

/** What may be looked at besides: the copy for who has the words; who oversees opens them first, with a reason. */
function looks({ file: { state, place } }: Reading): readonly Button[] {
  const { escalation, seriousIncidentAt } = state;
  const { words, opensWords } = place.standing;
  if (words !== 'none') return [{ title: buttons.copy, press: { verb: 'copy', escalation } }];
  if (!opensWords) return [];
  return [
    ...(seriousIncidentAt === null ? [] : [{ title: buttons.chronology, press: { verb: 'chronology', escalation } }]),
    { title: buttons.openWords, press: { verb: 'open-words', escalation } },
  ];
}

/** The buttons behind "More": every other step, the timeline, and the way back. */
export function moreButtons(reading: Reading): readonly Button[] {
  const { escalation } = reading.file.state;
  const [, behind] = onCardAndBehind(reading);
  return [
    ...behind,
    { title: buttons.timeline, press: { verb: 'timeline', escalation } },
    { title: buttons.back, press: { verb: 'show', escalation } },
  ];
}

/** The buttons of the answer chooser. */
export function answerButtons(reading: Reading): readonly Button[] {
  const { state, place } = reading.file;
  const offered = offers(state, place.standing);
  return [
    ...ANSWERS.filter(({ kind }) => offered.includes(kind)).map(({ title, verb }) => ({
      title,
      press: { verb, escalation: state.escalation, turn: state.turn },
    })),
    { title: buttons.back, press: { verb: 'show', escalation: state.escalation } },
  ];
}
