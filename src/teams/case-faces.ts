import { escalationCard, type Opening } from '../cards/escalation-card.ts';
import { FORM_NAMES, formCard, UNFILLED, type Filled, type FormName } from '../cards/form-cards.ts';
import { messageCard } from '../cards/message-card.ts';
import { answerButtons, moreButtons } from '../cards/offer-buttons.ts';
import { inPieces, plainCopy } from '../cards/plain-copy.ts';
import type { Reading } from '../cards/reading.ts';
import { sayStep } from '../cards/say-step.ts';
import { timelineCard } from '../cards/timeline-card.ts';
import type { Texts } from '../casework/request.ts';
import type { Result } from '../casework/result.ts';
import { WORDS_FIELDS } from '../escalation/events.ts';
import type { EscalationId, PersonId } from '../escalation/ids.ts';
import { forms } from '../words/forms.ts';
import { buttons } from '../words/buttons.ts';
import { refusals } from '../words/home.ts';
import { notices } from '../words/notices.ts';
import { timelineWords } from '../words/timeline.ts';
import type { Desk } from './desk.ts';
import { homePolicy } from './home-policy.ts';
import { openReading, readingOf } from './reading-of.ts';
import { onlyCard, type Reply } from './reply.ts';
import { whomToPassItTo } from './whom-to-pass-it-to.ts';

/** The escalation's card; null where this person may not see it. */
export async function showCase(escalation: EscalationId, person: PersonId, desk: Desk): Promise<Reply | null> {
  const reading = await openReading(escalation, person, desk);
  return reading === null ? null : caseFace(reading, null);
}

/** One and the same for an unknown reference, and for one this person may not see. */
export async function refusedFace(person: PersonId, desk: Desk): Promise<Reply> {
  const policy = await homePolicy(person, desk);
  return onlyCard(messageCard(policy, desk.drawing, { heading: refusals.heading, lines: [refusals.notFound] }));
}

/** A view of an escalation that a button opens without deciding anything. Null where the verb opens none. */
export async function openFace(verb: string, reading: Reading, desk: Desk): Promise<Reply | null> {
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
      return buttonsFace(forms.chooseAnswer.heading, [forms.chooseAnswer.intro], answerButtons(reading), reading);
    default: {
      const form = FORM_NAMES.find((name) => verb === `open-${name}`);
      return form === undefined ? null : formFace(form, reading, UNFILLED, desk);
    }
  }
}

/** A form of the escalation, with what was typed before. */
export async function formFace(name: FormName, reading: Reading, filled: Filled, desk: Desk): Promise<Reply> {
  const whom = name === 'redirect' ? await whomToPassItTo(reading, desk) : [];
  return onlyCard(formCard(name, reading, filled, whom));
}

/** What a person sees after a command on an escalation that exists. */
export async function faceOfResult(
  result: Exclude<Result, { kind: 'words-need-care' }>,
  person: PersonId,
  desk: Desk,
): Promise<Reply> {
  switch (result.kind) {
    case 'done': {
      const reading = await readingOf(result.file, desk);
      const { escalation, version } = result.file.state;
      const decided = { escalation, version };
      // Whoever handed it over no longer sees it; they see that it went.
      if (!result.file.place.standing.maySee) {
        const lines = [notices.handedOn(escalation)];
        return { ...onlyCard(messageCard(reading.inForce, desk.drawing, { heading: buttons.handOver, lines })), decided };
      }
      return { ...caseFace(reading, null), decided };
    }
    case 'repeat':
      return caseFace(await readingOf(result.file, desk), null);
    case 'stale': {
      const reading = await readingOf(result.file, desk);
      const what = result.since.map((event) => sayStep(event, reading.policy)).join('; ');
      return caseFace(reading, { heading: refusals.heading, lines: [refusals.stale(what)], typed: typedQuotes(result.texts) });
    }
    case 'not-now': {
      if (result.file === null) return refusedFace(person, desk);
      const lines = [result.code === 'not-allowed' ? refusals['not-now'] : refusals[result.code]];
      const opening = { heading: refusals.heading, lines, typed: typedQuotes(result.texts) };
      return caseFace(await readingOf(result.file, desk), opening);
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
function typedQuotes(texts: Texts): { label: string; text: string }[] {
  return WORDS_FIELDS.flatMap((field) => {
    const text = texts[field];
    return text === undefined || text === ''
      ? []
      : [{ label: `${refusals.typed} ${timelineWords.fields[field]}`, text }];
  });
}
