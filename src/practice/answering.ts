import { sayDeadline } from '../cards/say-place.ts';
import { openingOf } from '../cards/openings.ts';
import { answerDue } from '../escalation/running-clocks.ts';
import type { Policy } from '../policy/policy.ts';
import { practiceAnswering as words } from '../words/practice-answering.ts';
import { maintain, raise, tellWhichChild } from './case-moves.ts';
import { askingTheManager, fictionalWorld } from './fictional-world.ts';
import { openState, then } from './play.ts';
import { card, type Scene, told } from './scene.ts';

/** "Answer a challenge well": three minutes in the place of whoever is asked, from the card that comes in to its end. */
export function answering(policy: Policy): readonly Scene[] {
  const world = askingTheManager(fictionalWorld(policy));
  const { asked: person, raiser } = world;
  const sent = raise(world, words.said);
  const asking = then(sent, person, () => ({ kind: 'acknowledge', childKnown: false }));
  const known = then(tellWhichChild(asking), person, () => ({ kind: 'know-child' }));
  const answered = maintain(known, words.answers.texts['Answer B']);
  const accepted = then(answered, raiser, () => ({ kind: 'accept', how: 'content', actionsAccepted: false }));
  const quotes = Object.entries(words.answers.texts).map(([label, text]) => ({ label, text }));
  const { receive, child, again, answers, change, close } = words;
  const by = sayDeadline(answerDue(openState(sent)));
  const asIs = card((reading) => openingOf('please-answer', reading));
  return [
    { play: sent, person, face: asIs, words: { ...receive, choices: receive.choices(by) } },
    { play: sent, person, face: asIs, words: child },
    { play: known, person, face: card((reading) => openingOf('told-which-child', reading)), words: again },
    { play: known, person, face: told(answers.heading, quotes), words: answers },
    { play: known, person, face: told(change.heading), words: change },
    { play: accepted, person, face: card((reading) => openingOf('closed', reading)), words: close },
  ];
}
