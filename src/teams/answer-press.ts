import { FORM_NAMES } from '../cards/form-cards.ts';
import type { Reading } from '../cards/reading.ts';
import { postsOf } from '../directory/who-is.ts';
import { PARTNERSHIP_TEAM } from '../directory/roles.ts';
import type { PersonId } from '../escalation/ids.ts';
import { parseReference } from '../escalation/reference.ts';
import { firstPlace } from '../practice/practice-card.ts';
import { openFace, refusedFace } from './case-faces.ts';
import { sayingWhatItShows } from './case-views.ts';
import type { Desk } from './desk.ts';
import { showDoors, showHelp, showHome, showList, showPolicy } from './home.ts';
import { keepView, viewedIn } from './keep-view.ts';
import { practise } from './practise.ts';
import type { PressIn } from './press.ts';
import { beginLinked } from './raise-linked.ts';
import { sendRaise } from './raise-send.ts';
import { afterRinging, answerDanger, answerSafety, beginRaise, goOnRaising } from './raise-walk.ts';
import { openReading } from './reading-of.ts';
import { rememberRead } from './remember-read.ts';
import type { Reply } from './reply.ts';
import { sendForm, sendWish } from './send-form.ts';
import { answerSurveyPress, isSurveyVerb } from './survey-press.ts';
import { takeDoor } from './take-door.ts';
import { whoLooked } from './who-looked.ts';
import { PRESSED } from './wishes.ts';

/**
 * Answers any press of any button, by its verb. Who presses is the verified person, whatever the card says. What the answer
 * shows of an escalation stands in the access log first; throws Fault `view-not-kept` where that cannot be.
 */
export async function answerPress(press: PressIn, person: PersonId, desk: Desk): Promise<Reply> {
  const escalation = parseReference(press.escalation ?? '');
  const remembered = rememberRead(escalation, desk.record);
  const reply = await answer(press, person, { ...desk, record: remembered.record });
  const viewed = viewedIn(reply);
  // A press that names nothing looked at nothing.
  const isOfNothing = escalation === null && viewed?.thing === 'refused';
  if (viewed !== null && !isOfNothing)
    await keepView(viewed, { escalation, entries: remembered.entries() }, person, desk);
  return reply;
}

async function answer(press: PressIn, person: PersonId, desk: Desk): Promise<Reply> {
  if (isSurveyVerb(press.verb)) return answerSurveyPress(press, person, desk);
  switch (press.verb) {
    case 'home':
      return showHome(person, desk);
    case 'list-answer':
      return showList('answer', person, desk);
    case 'list-raised':
      return showList('raised', person, desk);
    case 'list-open':
      return listOpen(person, desk);
    case 'policy':
      return showPolicy(press.place, person, desk);
    case 'doors':
      return showDoors(press.place, person, desk);
    case 'door-taken':
      return takeDoor(press, person, desk);
    case 'practise':
      return practise({ place: null, typed: null }, person, desk);
    case 'practise-answering':
      return practise({ place: firstPlace('answer'), typed: null }, person, desk);
    case 'practise-step':
      return practise({ place: press.place, typed: press.inputs['concern'] ?? null }, person, desk);
    case 'raise':
      return beginRaise(person, desk);
    case 'raise-go-on':
    case 'raise-back':
      return goOnRaising(person, desk);
    case 'raise-follows':
      return raiseLinked('follows', press, person, desk);
    case 'raise-alongside':
      return raiseLinked('alongside', press, person, desk);
    case 'raise-danger':
      return answerDanger(person, desk);
    case 'raise-safe':
      return answerSafety(press, 'safe', person, desk);
    case 'raise-harm':
      return answerSafety(press, 'harm-likely', person, desk);
    case 'raise-rung':
      return afterRinging(press, person, desk);
    case 'raise-send':
      return sendRaise(press, false, person, desk);
    case 'raise-send-rarer':
      return sendRaise(press, true, person, desk);
    default:
      return answerCasePress(press, person, desk);
  }
}

/** The partnership's list: other people's escalations, for its team. Anyone else gets home, which shows none. */
async function listOpen(person: PersonId, desk: Desk): Promise<Reply> {
  const reply = await showList('open', person, desk);
  const posts = postsOf(await desk.directory.current(), person);
  if (!posts.some(({ role }) => role === PARTNERSHIP_TEAM)) return reply;
  return { ...reply, views: { thing: 'list', action: 'view', reason: null } };
}

/** A raise that belongs to the escalation whose card was pressed. */
async function raiseLinked(
  kind: 'follows' | 'alongside',
  press: PressIn,
  person: PersonId,
  desk: Desk,
): Promise<Reply> {
  const from = parseReference(press.escalation ?? '');
  return from === null ? refusedFace(person, desk) : beginLinked(kind, from, person, desk);
}

/** A press on an escalation's own card. */
async function answerCasePress(press: PressIn, person: PersonId, desk: Desk): Promise<Reply> {
  const escalation = parseReference(press.escalation ?? '');
  // No reference at all, from a card that is none of ours or a slip in typing: nothing was looked for.
  if (escalation === null) return refusedFace(person, desk);
  const reading = await openReading(escalation, person, desk);
  if (reading === null) return refusedFace(person, desk);
  return sayingWhatItShows(press.verb, await answerReading(press, reading, person, desk));
}

async function answerReading(press: PressIn, reading: Reading, person: PersonId, desk: Desk): Promise<Reply> {
  const wish = Object.hasOwn(PRESSED, press.verb) ? PRESSED[press.verb] : undefined;
  if (wish !== undefined) return sendWish(wish, {}, 'escalation', press, reading, person, desk);
  const form = FORM_NAMES.find((name) => press.verb === `send-${name}`);
  if (form !== undefined) return sendForm(form, press, reading, person, desk);
  if (press.verb === 'who-looked') return (await whoLooked(reading, desk)) ?? refusedFace(person, desk);
  return (await openFace(press, reading, person, desk)) ?? showHelp(person, desk, false);
}
