import { escalationCard, type Opening } from '../cards/escalation-card.ts';
import { FORM_NAMES, formCard, type FormName } from '../cards/form-cards.ts';
import { UNFILLED, type Filled } from '../cards/forms/fields.ts';
import { messageCard } from '../cards/message-card.ts';
import { answerButtons, moreButtons } from '../cards/offer-buttons.ts';
import { inPieces, plainCopy } from '../cards/plain-copy.ts';
import type { Reading } from '../cards/reading.ts';
import { sayStep } from '../cards/say-step.ts';
import { timelineCard } from '../cards/timeline-card.ts';
import { staleSince } from '../casework/is-stale.ts';
import type { Texts } from '../casework/request.ts';
import type { Result } from '../casework/result.ts';
import type { CommandKind } from '../escalation/commands.ts';
import { WORDS_FIELDS } from '../escalation/events.ts';
import type { PersonId } from '../escalation/ids.ts';
import { offers } from '../escalation/offers.ts';
import { forms } from '../words/forms.ts';
import { buttons } from '../words/buttons.ts';
import { refusals } from '../words/home.ts';
import { notices } from '../words/notices.ts';
import { timelineWords } from '../words/timeline.ts';
import type { Desk } from './desk.ts';
import { homePolicy } from './home-policy.ts';
import type { PressIn } from './press.ts';
import { REFUSED_LOOK } from './keep-view.ts';
import { openWords } from './open-words.ts';
import { readingOf, type Beside } from './reading-of.ts';
import { onlyCard, type Reply } from './reply.ts';
import { whomToPassItTo } from './whom-to-pass-it-to.ts';

/** One and the same for an unknown reference, and for one this person may not see. */
export async function refusedFace(person: PersonId, desk: Desk): Promise<Reply> {
  const policy = await homePolicy(person, desk);
  const card = messageCard(policy, desk.drawing, { heading: refusals.heading, lines: [refusals.notFound] });
  return { ...onlyCard(card), views: REFUSED_LOOK };
}

/** A view of an escalation that a button opens without deciding anything. Null where the verb opens none. */
export async function openFace(
  { verb, turn, inputs }: Pick<PressIn, 'verb' | 'turn' | 'inputs'>,
  reading: Reading,
  person: PersonId,
  desk: Desk,
): Promise<Reply | null> {
  const { escalation } = reading.file.state;
  switch (verb) {
    case 'show':
      return caseFace(reading, null);
    case 'timeline':
      return onlyCard(timelineCard(reading));
    case 'copy':
      return { ...caseFace(reading, null), texts: inPieces(plainCopy(reading)) };
    case 'more':
      return buttonsFace(notices.current(escalation), [], moreButtons(reading), reading);
    case 'open-answer':
      return (
        (await instead('answer', turn, reading, {}, person, desk)) ??
        buttonsFace(forms.chooseAnswer.heading, [forms.chooseAnswer.intro], answerButtons(reading), reading)
      );
    default: {
      const form = FORM_NAMES.find((name) => verb === `open-${name}`);
      if (form === undefined) return openWords({ verb, inputs }, reading);
      const other = await instead(COMMAND_OF[form], turn, reading, {}, person, desk);
      return other ?? formFace(form, reading, UNFILLED, desk);
    }
  }
}

/** What each form is for. */
export const COMMAND_OF: Readonly<Record<FormName, CommandKind>> = {
  agree: 'answer',
  propose: 'answer',
  maintain: 'answer',
  ask: 'ask',
  reply: 'reply',
  redirect: 'redirect',
  'hand-over': 'hand-over',
  note: 'note',
  'log-settled': 'log-settled',
  'dispute-settled': 'dispute-settled',
  accept: 'accept',
  withdraw: 'withdraw',
  talk: 'talk',
  escalate: 'escalate',
  'do-not-take-on': 'do-not-take-on',
  'seek-help': 'seek-help',
  advise: 'advise',
  'give-view': 'give-view',
  'record-decision': 'record-decision',
  'report-action': 'report-action',
  'answer-closing': 'answer-closing',
  'answer-follow-up': 'answer-follow-up',
  restrict: 'restrict',
  'report-serious-incident': 'report-serious-incident',
  hold: 'hold',
};

/**
 * What is shown in place of a form: a form takes the newest turn, so it opens only from a card that was not stale, and
 * only for someone who may send it now. Null where it may be shown.
 */
export async function instead(
  command: CommandKind,
  turn: number | null,
  reading: Reading,
  texts: Texts,
  person: PersonId,
  desk: Desk,
): Promise<Reply | null> {
  const { file } = reading;
  const { state, place, entries } = file;
  if (!place.standing.may.has(command)) return refusedFace(person, desk);
  const since = staleSince(entries, state, turn, place.standing);
  if (since !== null) return faceOfResult({ kind: 'stale', file, since, texts }, person, desk, reading);
  if (offers(state, place.standing).includes(command)) return null;
  return faceOfResult(
    { kind: 'not-now', file, code: state.phase === 'closed' ? 'closed' : 'not-now', texts },
    person,
    desk,
    reading,
  );
}

/** A form of the escalation, with what was typed before. */
export async function formFace(name: FormName, reading: Reading, filled: Filled, desk: Desk): Promise<Reply> {
  const whom = name === 'redirect' ? await whomToPassItTo(reading, desk) : [];
  return { ...onlyCard(formCard(name, reading, filled, whom)), fills: reading.file.state.escalation };
}

/** What a person sees after a command on an escalation that exists. `beside` is what this very press has read already. */
export async function faceOfResult(
  result: Exclude<Result, { kind: 'words-need-care' }>,
  person: PersonId,
  desk: Desk,
  beside: Beside | null = null,
): Promise<Reply> {
  switch (result.kind) {
    case 'done': {
      const reading = await readingOf(result.file, desk, beside);
      const { escalation, version } = result.file.state;
      const decided = { escalation, version };
      // Whoever handed it over no longer sees it; they see that it went.
      if (!result.file.place.standing.maySee) {
        const lines = [notices.handedOn(escalation)];
        return {
          ...onlyCard(messageCard(reading.inForce, desk.drawing, { heading: buttons.handOver, lines })),
          decided,
        };
      }
      return { ...caseFace(reading, null), decided };
    }
    case 'repeat':
      return caseFace(await readingOf(result.file, desk, beside), null);
    case 'stale': {
      const reading = await readingOf(result.file, desk, beside);
      const what = result.since.map((event) => sayStep(event, reading.policy)).join('; ');
      return caseFace(reading, {
        heading: refusals.heading,
        lines: [refusals.stale(what)],
        typed: typedQuotes(result.texts),
      });
    }
    case 'not-now': {
      if (result.file === null) return refusedFace(person, desk);
      const lines = [result.code === 'not-allowed' ? refusals['not-now'] : refusals[result.code]];
      const opening = { heading: refusals.heading, lines, typed: typedQuotes(result.texts) };
      return caseFace(await readingOf(result.file, desk, beside), opening);
    }
    case 'refused':
      return refusedFace(person, desk);
    default: {
      const never: never = result;
      return never;
    }
  }
}

function caseFace(reading: Reading, opening: Opening | null): Reply {
  const { escalation, version } = reading.file.state;
  return { ...onlyCard(escalationCard(reading, opening)), shows: { escalation, version } };
}

function buttonsFace(
  heading: string,
  lines: readonly string[],
  pressed: ReturnType<typeof moreButtons>,
  reading: Reading,
): Reply {
  const subheading = reading.file.state.escalation;
  return onlyCard(messageCard(reading.inForce, reading.drawing, { heading, subheading, lines, buttons: pressed }));
}

/** What they had typed, labelled as on the form. */
export function typedQuotes(texts: Texts): { label: string; text: string }[] {
  return WORDS_FIELDS.flatMap((field) => {
    const text = texts[field];
    return text === undefined || text === ''
      ? []
      : [{ label: `${refusals.typed} ${timelineWords.fields[field]}`, text }];
  });
}
