import type { FormName } from '../cards/form-cards.ts';
import type { Reading } from '../cards/reading.ts';
import { carryOut } from '../casework/carry-out.ts';
import type { Wish, Texts } from '../casework/request.ts';
import type { PersonId } from '../escalation/ids.ts';
import { WORDS_EDITION } from '../words/edition.ts';
import { COMMAND_OF, faceOfResult, formFace, instead } from './case-faces.ts';
import { cleanTexts } from './clean-texts.ts';
import type { Desk } from './desk.ts';
import type { PressIn } from './press.ts';
import { readAlready } from './read-already.ts';
import type { Reply } from './reply.ts';
import { sayFlaws, sayFound } from './say-flaws.ts';
import { confirms, readForm } from './wishes.ts';

/** A form was sent: carried out, or drawn again with what was typed and what to mend. */
export async function sendForm(
  name: FormName,
  press: PressIn,
  reading: Reading,
  person: PersonId,
  desk: Desk,
): Promise<Reply> {
  const form = readForm(name, press.inputs, reading.file.state);
  if (form.kind === 'flawed') {
    const clean = await cleanTexts(form.texts);
    const { texts } = clean;
    const filled = { texts, choices: press.inputs, flaws: form.flaws, ...sayFound(clean) };
    const other = await instead(COMMAND_OF[name], press.turn, reading, texts, person, desk);
    return other ?? formFace(name, reading, filled, desk);
  }
  return sendWish(form.wish, form.texts, name, press, reading, person, desk);
}

/** A wish about an escalation that is there: carried out, and the face of what came of it. */
export async function sendWish(
  wish: Wish,
  texts: Texts,
  card: FormName | 'escalation',
  press: PressIn,
  reading: Reading,
  person: PersonId,
  desk: Desk,
): Promise<Reply> {
  const { escalation } = reading.file.state;
  const asked = { card, words: WORDS_EDITION };
  const parts = { ...desk, record: readAlready(escalation, reading.file.entries, desk.record) };
  const confirmsWords = confirms(press.inputs);
  const request = { escalation, turn: press.turn ?? -1, person, wish, texts, confirmsWords, asked };
  const result = await carryOut(request, parts);
  if (result.kind !== 'words-need-care') return faceOfResult(result, person, desk, reading);
  if (card === 'escalation') {
    return faceOfResult({ ...result, kind: 'not-now', code: 'unknown-choice' }, person, desk, reading);
  }
  const filled = {
    texts: result.texts,
    choices: press.inputs,
    flaws: sayFlaws(result),
    ...sayFound(result),
  };
  return formFace(card, reading, filled, desk);
}
