import { escalationCard } from '../cards/escalation-card.ts';
import { receiptOpening } from '../cards/receipt.ts';
import type { FirstChoices } from '../cards/safety-card.ts';
import { carryOut } from '../casework/carry-out.ts';
import type { Result } from '../casework/result.ts';
import type { EscalationId, PersonId } from '../escalation/ids.ts';
import { parseReference } from '../escalation/reference.ts';
import { WORDS_EDITION } from '../words/edition.ts';
import { refusals } from '../words/home.ts';
import { sayFlaws, sayRemoved } from './say-flaws.ts';
import { faceOfResult, refusedFace, showCase } from './case-faces.ts';
import type { Desk } from './desk.ts';
import { freshDraft } from './draft.ts';
import type { PressIn } from './press.ts';
import { readSecond, showSecondCard, type SecondChoices, type SecondDraft } from './raise-second.ts';
import { beginRaise, firstCard } from './raise-walk.ts';
import { onlyCard, type Reply } from './reply.ts';
import { readingOf } from './reading-of.ts';
import { textsOf } from './wishes.ts';

/** Card 2 was sent. `onceMore`: it already offered the rarer themes. */
export async function sendRaise(press: PressIn, onceMore: boolean, person: PersonId, desk: Desk): Promise<Reply> {
  const escalation = parseReference(press.escalation ?? '');
  if (escalation === null) return beginRaise(person, desk);
  const draft = await freshDraft(person, desk);
  if (draft === null || draft.escalation !== escalation) return withoutDraft(escalation, person, desk);
  const first: FirstChoices = draft.choices;
  const second = readSecond(press.inputs, onceMore);
  const again = (flaws: Readonly<Record<string, string>>, texts = textsOf(press.inputs), problems: string[] = []) =>
    redraw({ escalation, person, choices: first, filled: { choices: press.inputs, texts, flaws, problems } }, desk);
  if (second.kind === 'flawed') return again(second.flaws);
  const result = await carryOut(
    {
      escalation,
      turn: 0,
      person,
      wish: wishOf(first, second.choices),
      texts: textsOf(press.inputs),
      asked: { card: 'raise', words: WORDS_EDITION },
    },
    desk,
  );
  switch (result.kind) {
    case 'done':
      await desk.people.dropDraft(person);
      return receipt(result, desk);
    case 'words-need-care':
      return again(sayFlaws(result), result.texts, sayRemoved(result));
    case 'not-now':
      return result.file === null
        ? again({}, result.texts, [refusals[result.code === 'not-allowed' ? 'not-now' : result.code]])
        : faceOfResult(result, person, desk);
    case 'repeat':
    case 'stale':
    case 'refused':
      return faceOfResult(result, person, desk);
    default: {
      const never: never = result;
      return never;
    }
  }
}

function wishOf(first: FirstChoices, second: SecondChoices) {
  return {
    kind: 'raise' as const,
    partnership: first.partnership ?? '',
    casePoint: first.casePoint ?? '',
    safety: first.safety === 'harm-likely' ? ('harm-likely' as const) : ('safe' as const),
    statedKind: first.statedKind ?? null,
    statedRole: first.statedRole ?? null,
    ...second,
  };
}

/** The choices are gone, or it was sent already: then the same press again shows how it stands. */
async function withoutDraft(escalation: EscalationId, person: PersonId, desk: Desk): Promise<Reply> {
  const shown = await showCase(escalation, person, desk);
  if (shown !== null) return shown;
  if ((await desk.record.read(escalation)).length > 0) return refusedFace(person, desk);
  return firstCard(escalation, person, {}, { kind: refusals.draftGone }, desk);
}

async function redraw(draft: SecondDraft, desk: Desk): Promise<Reply> {
  return (await showSecondCard(draft, desk)) ?? beginRaise(draft.person, desk);
}

async function receipt(result: Extract<Result, { kind: 'done' }>, desk: Desk): Promise<Reply> {
  const reading = await readingOf(result.file, desk);
  const { escalation, version } = result.file.state;
  return {
    ...onlyCard(escalationCard(reading, receiptOpening(reading, result.removed))),
    shows: { escalation, version },
    decided: { escalation, version: result.entry.version },
  };
}
