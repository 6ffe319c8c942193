import { actorsAt, stageAbove, takerUp } from '../casework/next-stage-actors.ts';
import { partyOfPost } from '../casework/party.ts';
import { Fault } from '../errors/fault.ts';
import { placeOf } from '../directory/who-is.ts';
import type { StageActors } from '../escalation/commands.ts';
import type { Party } from '../escalation/events.ts';
import type { PersonId } from '../escalation/ids.ts';
import { answerDue } from '../escalation/running-clocks.ts';
import type { Stage } from '../policy/policy.ts';
import { begin, openState, type Play, recordPassed, REFERENCE, then, workingDaysLater } from './play.ts';
import type { FictionalWorld } from './fictional-world.ts';

/** The challenge is raised: safe for now, and it can wait for an answer. */
export function raise(world: FictionalWorld, said: { readonly concern: string; readonly wanted: string }): Play {
  const { casePoints, themes } = world.policy;
  const last = casePoints.at(-1);
  return then(begin(world), world.raiser, (say) => ({
    kind: 'raise',
    escalation: REFERENCE,
    raiser: partyOf(world, world.raiser),
    asked: partyOf(world, world.asked),
    foundBy: 'team',
    named: null,
    casePoint: last?.code ?? '',
    theme: last?.themes[0] ?? themes[0]?.code ?? '',
    safety: 'safe',
    canWait: 'yes',
    concern: say('concern', said.concern),
    wanted: say('wanted', said.wanted),
  }));
}

/** The two of them find out by phone which child it is. */
export function tellWhichChild(play: Play): Play {
  return then(play, openState(play).raiser.person, () => ({ kind: 'tell-child' }));
}

/** The asked side answers that its position stays the same. */
export function maintain(play: Play, answer: string): Play {
  return then(play, openState(play).asked.person, (say) => ({
    kind: 'answer',
    position: 'maintain',
    answer: say('answer', answer),
    whatWouldChange: 'change-for-child',
    ourAction: null,
    theirAction: null,
  }));
}

/** The asked side offers something else, and says what it will do. */
export function propose(play: Play, answer: string, ourAction: string): Play {
  return then(play, openState(play).asked.person, (say) => ({
    kind: 'answer',
    position: 'propose',
    answer: say('answer', answer),
    whatWouldChange: null,
    ourAction: { what: say('ourAction', ourAction), by: null },
    theirAction: null,
  }));
}

/** Towards the next stage, with the reason. Whoever acts there may first be asked to take it on. */
export function escalate(play: Play, further: string): Play {
  const { stage, actors } = above(play);
  const state = openState(play);
  const actor = takerUp(null, stage, state, play.world.directory) ?? state.raiser;
  return then(play, state.raiser.person, (say) => ({
    kind: 'escalate',
    further: say('further', further),
    actor,
    ...actors,
  }));
}

/**
 * Whoever was asked to take it on does, the next working morning; where nobody was, it is there already. Whoever is new to
 * it on the other side is told which child it is.
 */
export function takeOn(play: Play): Play {
  const taken = takenOn(workingDaysLater(play, 1));
  return openState(taken).childKnown === 'not-said' ? tellWhichChild(taken) : taken;
}

function takenOn(play: Play): Play {
  const { takingUp } = openState(play);
  if (takingUp === null) return play;
  const { actors } = above(play);
  return then(play, takingUp.actor.person, () => ({ kind: 'take-on', ...actors }));
}

/** No answer comes in the policy's time; where it states none, not in ten working days. */
export function nobodyAnswers(play: Play): Play {
  const due = answerDue(openState(play));
  return due === null ? workingDaysLater(play, 10) : workingDaysLater(recordPassed(play, due.dueAt), 1);
}

function above(play: Play): { readonly stage: Stage; readonly actors: StageActors } {
  const state = openState(play);
  const { policy, directory } = play.world;
  const stage = stageAbove(state, policy);
  const actors = stage === null ? null : actorsAt(stage, state, directory);
  // Somebody made up stands at every stage (fictional-world.ts).
  if (stage === null || actors === null) throw new Fault('unexpected');
  return { stage, actors };
}

function partyOf({ directory }: FictionalWorld, person: PersonId): Party {
  const post = placeOf(directory, person);
  if (post === null) throw new Fault('unexpected');
  return partyOfPost(directory, post);
}
