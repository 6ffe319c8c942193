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
import { sayFlaws, sayRemoved } from './say-flaws.ts';
import { readForm } from './wishes.ts';

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
    const { texts, removed } = cleanTexts(form.texts);
    const filled = { texts, choices: press.inputs, flaws: form.flaws, problems: sayRemoved(removed) };
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
  const result = await carryOut({ escalation, turn: press.turn ?? -1, person, wish, texts, asked }, parts);
  if (result.kind !== 'words-need-care') return faceOfResult(result, person, desk, reading);
  if (card === 'escalation') {
    return faceOfResult({ ...result, kind: 'not-now', code: 'unknown-choice' }, person, desk, reading);
  }
  const filled = {
    texts: result.texts,
    choices: press.inputs,
    flaws: sayFlaws(result),
    problems: sayRemoved(result.removed),
  };
  return formFace(card, reading, filled, desk);
}
