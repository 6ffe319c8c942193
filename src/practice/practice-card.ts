import type { Card } from '../cards/card.ts';
import type { Drawing } from '../cards/draw.ts';
import { HOME_BUTTON, messageCard } from '../cards/message-card.ts';
import { LONGEST } from '../casework/request.ts';
import { removeIdentifiers } from '../identifiers/remove-identifiers.ts';
import type { Policy } from '../policy/policy.ts';
import { forms } from '../words/forms.ts';
import { practice } from '../words/practice.ts';
import { practiceAnswering } from '../words/practice-answering.ts';
import { practiceCase } from '../words/practice-case.ts';
import { answering } from './answering.ts';
import { marked } from './marked.ts';
import { readPlace, writePlace, type PracticePlace, type Walk } from './place.ts';
import { rehearsal } from './rehearsal.ts';
import { sceneCard } from './scene-card.ts';
import type { Scene } from './scene.ts';

/** What someone pressed in practice mode, as it comes in: both are claims, and neither is kept. */
export interface Practised {
  readonly place: string | null;
  /** What they typed to try the check on; looked at here and nowhere else. */
  readonly typed: string | null;
}

/**
 * The card for a place in a rehearsal under this policy: a step, a step once more with a word on what was pressed, or the
 * end. Without a place, or with one that no card of ours has, what one can practise. Nothing is read and nothing is kept.
 */
export function practiceCard({ place: text, typed }: Practised, policy: Policy, drawing: Drawing): Card {
  const place = readPlace(text);
  if (place === null) return beginning(policy, drawing);
  const scenes = scenesOf(place.walk, policy);
  const scene = scenes[place.step];
  if (scene === undefined) {
    return place.step === scenes.length ? ending(place.walk, policy, drawing) : beginning(policy, drawing);
  }
  return sceneCard(scene, { place, of: scenes.length, remark: remarkOn(scene, place, typed) }, drawing);
}

/** Where each rehearsal begins. */
export function firstPlace(walk: Walk): string {
  return writePlace({ walk, step: 0, tried: null });
}

function scenesOf(walk: Walk, policy: Policy): readonly Scene[] {
  switch (walk) {
    case 'raise':
      return rehearsal(policy);
    case 'answer':
      return answering(policy);
    default: {
      const never: never = walk;
      return never;
    }
  }
}

function remarkOn(scene: Scene, { tried }: PracticePlace, typed: string | null): string | null {
  if (tried === null) return null;
  if (tried === 'check') return scene.face.kind === 'writing' ? checked(typed ?? '') : null;
  const choice = scene.words.choices[tried];
  return choice === undefined || choice.why === null ? null : practice.tried(choice.title, choice.why);
}

/** What the check of a real challenge would say, without giving back a letter of what was typed. */
function checked(typed: string): string {
  const { check } = practice;
  const text = typed.trim();
  if (text === '') return check.empty;
  const kinds = removeIdentifiers(text).found.map((kind) => forms.kinds[kind]);
  return [
    kinds.length === 0 ? check.none : check.found(kinds.join(', ')),
    ...(text.length > LONGEST.concern ? [check.long(LONGEST.concern)] : []),
  ].join(' ');
}

function beginning(policy: Policy, drawing: Drawing): Card {
  const said = messageCard(policy, drawing, {
    heading: practice.heading,
    lines: practice.intro(policy.partnership.name),
    buttons: [
      { title: practice.wholeCase, press: { verb: 'practise-step', place: firstPlace('raise') }, main: true },
      { title: practice.answerWell, press: { verb: 'practise-answering' } },
      HOME_BUTTON,
    ],
  });
  return marked(said, { above: [], below: [] });
}

function ending(walk: Walk, policy: Policy, drawing: Drawing): Card {
  const other =
    walk === 'raise'
      ? { title: practice.answerWell, press: { verb: 'practise-answering' } }
      : { title: practice.wholeCase, press: { verb: 'practise-step', place: firstPlace('raise') } };
  const lines = walk === 'raise' ? practiceCase.done(policy.stages.length > 1) : practiceAnswering.done;
  const said = messageCard(policy, drawing, {
    heading: practice.done,
    lines,
    buttons: [other, { title: practice.again, press: { verb: 'practise-step', place: firstPlace(walk) } }, HOME_BUTTON],
  });
  return marked(said, { above: [], below: [practice.doneNext] });
}
