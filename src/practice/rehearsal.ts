import { openingOf } from '../cards/openings.ts';
import { receiptOpening } from '../cards/receipt.ts';
import { stageAbove } from '../casework/next-stage-actors.ts';
import { answerDue } from '../escalation/running-clocks.ts';
import type { PersonId } from '../escalation/ids.ts';
import { findStage, firstStage } from '../policy/look-up.ts';
import type { Policy, Stage } from '../policy/policy.ts';
import { buttons } from '../words/buttons.ts';
import { forms } from '../words/forms.ts';
import { practiceCase as words } from '../words/practice-case.ts';
import { practiceHigher } from '../words/practice-higher.ts';
import { escalate, maintain, nobodyAnswers, propose, raise, takeOn, tellWhichChild } from './case-moves.ts';
import { fictionalWorld } from './fictional-world.ts';
import { begin, openState, type Play, then, workingDaysLater } from './play.ts';
import { card, type Scene, told } from './scene.ts';

/**
 * A whole case, step by step, through every stage this policy has. Between two steps the real rules decide; at each one
 * choice is what the policy asks. Ends for every policy: each stage is passed once.
 */
export function rehearsal(policy: Policy): readonly Scene[] {
  const world = fictionalWorld(policy);
  const { raiser } = world;
  const before = begin(world);
  const { label, name } = firstStage(policy);
  const sent = raise(world, words.said);
  return [
    { play: before, person: raiser, face: told(words.safety.heading), words: words.safety },
    {
      play: before,
      person: raiser,
      face: told(words.whom.heading),
      words: { ...words.whom, story: words.whom.story(label, name) },
    },
    { play: before, person: raiser, face: { kind: 'writing', heading: words.write.heading }, words: words.write },
    { play: sent, person: raiser, face: card((reading) => receiptOpening(reading, [])), words: words.sent },
    ...fromFirstAnswer(theyHaveIt(sent)),
  ];
}

function theyHaveIt(sent: Play): Play {
  return then(tellWhichChild(sent), sent.world.asked, () => ({ kind: 'acknowledge', childKnown: true }));
}

function fromFirstAnswer(play: Play): readonly Scene[] {
  const next = above(play);
  if (next === null) return offered(play);
  const answered = maintain(play, words.said.first);
  const person = raising(answered);
  const asked = escalate(answered, words.said.further);
  const { answered: what, reason } = words;
  return [
    {
      play: answered,
      person,
      face: card((reading) => openingOf('answered', reading)),
      words: { ...what, choices: what.choices(buttons.escalate(next.label)) },
    },
    {
      play: answered,
      person,
      face: told(forms.escalate.heading(next.label)),
      words: { ...reason, story: [forms.escalate.intro(next.name), ...reason.story] },
    },
    ...takingOn(asked),
    ...atSecondStage(takeOn(asked)),
  ];
}

/** Nobody is asked to take it on where whoever has it acts at the next stage too. */
function takingOn(play: Play): readonly Scene[] {
  const { takingUp } = openState(play);
  if (takingUp === null) return [];
  const face = card((reading) => openingOf('please-take-on', reading));
  return [{ play: workingDaysLater(play, 1), person: takingUp.actor.person, face, words: practiceHigher.takeOn }];
}

/** At the second stage nobody answers, unless it is the last: time passes. */
function atSecondStage(play: Play): readonly Scene[] {
  const next = above(play);
  if (next === null || openState(play).panel !== null) return atTheTop(play);
  const silent = nobodyAnswers(play);
  const { noAnswer } = practiceHigher;
  const isStated = answerDue(openState(play)) !== null;
  const scene: Scene = {
    play: silent,
    person: raising(silent),
    face: card((reading) => openingOf('no-answer-yet', reading)),
    words: {
      question: noAnswer.question,
      story: (isStated ? noAnswer.passed : noAnswer.notStated)(labelOf(silent)),
      choices: noAnswer.choices(buttons.escalate(next.label)),
    },
  };
  return [scene, ...higherUp(takeOn(escalate(silent, words.said.furtherStill)))];
}

/** From the third stage on: an answer that is not enough, until the last. */
function higherUp(play: Play): readonly Scene[] {
  const next = above(play);
  if (next === null) return atTheTop(play);
  const answered = maintain(play, words.said.higher);
  const { higher } = practiceHigher;
  const scene: Scene = {
    play: answered,
    person: raising(answered),
    face: card((reading) => openingOf('answered', reading)),
    words: {
      question: higher.question,
      story: higher.story(labelOf(answered)),
      choices: higher.choices(buttons.escalate(next.label)),
    },
  };
  return [scene, ...higherUp(takeOn(escalate(answered, words.said.furtherStill)))];
}

function atTheTop(play: Play): readonly Scene[] {
  const { panel } = openState(play);
  return panel === null ? offered(play) : viewed(play, panel.person);
}

/** A policy without a panel: the last answer is one that can be accepted. */
function offered(play: Play): readonly Scene[] {
  const answered = propose(play, words.said.offer, words.said.ourAction);
  const person = raising(answered);
  const accepted = then(answered, person, () => ({ kind: 'accept', how: 'content', actionsAccepted: false }));
  return [
    {
      play: answered,
      person,
      face: card((reading) => openingOf('answered', reading)),
      words: { ...practiceHigher.offered, story: practiceHigher.offered.story(labelOf(answered)) },
    },
    closed(accepted, person),
  ];
}

/** The panel says what it recommends; the agency that was asked keeps its decision and says what it will do. */
function viewed(play: Play, panel: PersonId): readonly Scene[] {
  const { recommends, because, willDo } = words.said;
  const view = then(play, panel, (say) => ({
    kind: 'give-view',
    recommends: say('recommends', recommends),
    because: say('because', because),
    to: 'asked',
  }));
  const agency = openState(view).asked.person;
  const recorded = then(workingDaysLater(view, 1), agency, (say) => ({
    kind: 'record-decision',
    response: 'accepts',
    willDo: say('willDo', willDo),
  }));
  return [
    {
      play,
      person: panel,
      face: card((reading) => openingOf('please-view', reading)),
      words: { ...practiceHigher.view, story: practiceHigher.view.story(labelOf(play)) },
    },
    {
      play: view,
      person: agency,
      face: card((reading) => openingOf('view-for-you', reading)),
      words: practiceHigher.record,
    },
    closed(recorded, raising(view)),
  ];
}

function closed(play: Play, person: PersonId): Scene {
  return { play, person, face: card((reading) => openingOf('closed', reading)), words: practiceHigher.closed };
}

function above(play: Play): Stage | null {
  return stageAbove(openState(play), play.world.policy);
}

function labelOf(play: Play): string {
  const { stage } = openState(play);
  return findStage(play.world.policy, stage)?.label ?? stage;
}

function raising(play: Play): PersonId {
  return openState(play).raiser.person;
}
