import { escalationCard } from '../cards/escalation-card.ts';
import { receiptOpening } from '../cards/receipt.ts';
import type { FirstChoices } from '../cards/safety-card.ts';
import { messageCard } from '../cards/message-card.ts';
import { carryOut } from '../casework/carry-out.ts';
import { happenedSince } from '../casework/happened-since.ts';
import { readCase } from '../casework/read-case.ts';
import { isLinkTheirs } from '../casework/is-link-theirs.ts';
import { WORDS_OF, type Request, type Texts } from '../casework/request.ts';
import type { Result } from '../casework/result.ts';
import type { EscalationId, PersonId } from '../escalation/ids.ts';
import { parseReference } from '../escalation/reference.ts';
import { removeIdentifiers } from '../identifiers/remove-identifiers.ts';
import type { Entry } from '../record/entry.ts';
import { buttons } from '../words/buttons.ts';
import { WORDS_EDITION } from '../words/edition.ts';
import { refusals } from '../words/home.ts';
import { raise } from '../words/raise.ts';
import { sayFlaws, sayFound } from './say-flaws.ts';
import { faceOfResult, refusedFace, typedQuotes } from './case-faces.ts';
import { cleanTexts } from './clean-texts.ts';
import type { Desk } from './desk.ts';
import { freshDraft, keepDraft, linkIn } from './draft.ts';
import type { PressIn } from './press.ts';
import { readSecond, showSecondCard, type SecondChoices, type SecondDraft } from './raise-second.ts';
import { beginRaise, firstCard, readFirst } from './raise-walk.ts';
import { homePolicy } from './home-policy.ts';
import { onlyCard, type Reply } from './reply.ts';
import { besideFreshRaise, readingOf } from './reading-of.ts';
import { confirms, textsOf } from './wishes.ts';

/** Card 2 was sent. `onceMore`: it already offered the rarer themes. */
export async function sendRaise(press: PressIn, onceMore: boolean, person: PersonId, desk: Desk): Promise<Reply> {
  const escalation = parseReference(press.escalation ?? '');
  if (escalation === null) return beginRaise(person, desk);
  const draft = await freshDraft(person, desk);
  const found = await cleanTexts(textsOf(press.inputs));
  const { texts: clean } = found;
  if (draft === null || draft.escalation !== escalation) return withoutDraft(escalation, clean, person, desk);
  const first: FirstChoices = draft.choices;
  const { flaws: firstFlaws } = await readFirst({ inputs: draft.choices }, draft.choices, person, desk);
  if (Object.keys(firstFlaws).length > 0) return firstCard(escalation, person, first, firstFlaws, desk);
  const second = readSecond(press.inputs, onceMore);
  const namedRole = removeIdentifiers(press.inputs['namedRole'] ?? '').text;
  const again = (
    flaws: Readonly<Record<string, string>>,
    texts: Texts,
    { problems = [], marked = {} }: Partial<ReturnType<typeof sayFound>> = {},
    choices = first,
  ) =>
    redraw(
      {
        escalation,
        person,
        choices,
        filled: { choices: { ...press.inputs, namedRole }, texts, flaws, problems, marked },
      },
      desk,
    );
  if (second.kind === 'flawed') return again(second.flaws, clean, sayFound(found));
  const request: Request = {
    escalation,
    turn: 0,
    person,
    wish: wishOf(first, second.choices),
    texts: textsOf(press.inputs),
    confirmsWords: confirms(press.inputs),
    asked: { card: 'raise', words: WORDS_EDITION },
  };
  const result = await carryOut(request, desk);
  switch (result.kind) {
    case 'done':
      await desk.people.dropDraft(person);
      return receipt(result, desk);
    case 'words-need-care':
      return again(sayFlaws(result), result.texts, sayFound(result));
    case 'not-now': {
      if (result.file !== null) return faceOfResult(result, person, desk);
      const link = linkIn(first);
      if (link === null || (await isLinkTheirs(request, desk)))
        return again({}, result.texts, {
          problems: [refusals[result.code === 'not-allowed' ? 'not-now' : result.code]],
        });
      // What it belongs to was closed, or handed over, since card 1: nobody loses their words over that.
      const { link: _gone, ...alone } = first;
      await keepDraft(person, escalation, alone, desk);
      return again({}, result.texts, { problems: [raise.linked.gone(link.escalation)] }, alone);
    }
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
    statedName: first.statedName ?? null,
    link: linkIn(first),
    ...second,
  };
}

/** The choices are gone, or it was sent already: then the same press again shows how it stands. Words come back. */
async function withoutDraft(escalation: EscalationId, texts: Texts, person: PersonId, desk: Desk): Promise<Reply> {
  const file = await readCase(escalation, person, desk);
  if (file !== null) {
    if (wasSaid(texts, file.entries)) return faceOfResult({ kind: 'repeat', file }, person, desk);
    return faceOfResult(
      { kind: 'stale', file, since: happenedSince(file.entries, 0, file.place.standing), texts },
      person,
      desk,
    );
  }
  if ((await desk.record.read(escalation)).length > 0) return refusedFace(person, desk);
  const said = { heading: refusals.heading, lines: [refusals.draftGone], typed: typedQuotes(texts) };
  const goOn = { title: buttons.raise, press: { verb: 'raise-go-on' }, main: true };
  return onlyCard(messageCard(await homePolicy(person, desk), desk.drawing, { ...said, buttons: [goOn] }));
}

/** Whether it was raised with these very words. */
function wasSaid(texts: Texts, [raised]: readonly Entry[]): boolean {
  return WORDS_OF.raise.required.every((field) => raised?.words?.[field]?.text === texts[field]?.trim());
}

async function redraw(draft: SecondDraft, desk: Desk): Promise<Reply> {
  return (await showSecondCard(draft, desk)) ?? beginRaise(draft.person, desk);
}

async function receipt(result: Extract<Result, { kind: 'done' }>, desk: Desk): Promise<Reply> {
  const reading = await readingOf(result.file, desk, await besideFreshRaise(result.file, desk));
  const { escalation, version } = result.file.state;
  return {
    ...onlyCard(escalationCard(reading, receiptOpening(reading, result.removed, result.names))),
    shows: { escalation, version },
    decided: { escalation, version: result.entry.version },
  };
}
