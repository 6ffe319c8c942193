import { findStage, nextStage } from '../../policy/look-up.ts';
import { deadlinesOf } from '../clocks.ts';
import type { Command, StageActors } from '../commands.ts';
import type { Party, Said, WhyFurther } from '../events.ts';
import { participants } from '../participants.ts';
import { refusal } from '../refusal.ts';
import type { Open } from '../state.ts';
import type { Circumstances, Decision } from './circumstances.ts';

/**
 * To the next stage. Whoever acts there for the raising side is asked to take it on; where that is the raiser themself
 * (one person may hold two rungs), it goes up at once.
 */
export function escalate(
  state: Open,
  command: Extract<Command, { kind: 'escalate' }>,
  circumstances: Circumstances,
): Decision {
  const { actor, further } = command;
  if (state.nextStage === null) return refusal('not-now');
  if (actor.person === state.raiser.person) return toNextStage(state, actor, command, further, circumstances);
  if (actor.person === state.asked.person) return refusal('same-person');
  return [{ kind: 'taking-up-asked', to: actor, stage: state.nextStage, further }];
}

/** The next actor takes it on: the stage opens, with the words it was asked for with. */
export function takeOn(
  state: Open,
  command: Extract<Command, { kind: 'take-on' }>,
  circumstances: Circumstances,
): Decision {
  if (state.takingUp === null) return refusal('not-now');
  return toNextStage(state, state.takingUp.actor, command, null, circumstances);
}

function toNextStage(
  state: Open,
  raiser: Party,
  { asked, panel }: StageActors,
  further: Said | null,
  { policy, now }: Circumstances,
): Decision {
  const stage = state.nextStage === null ? null : findStage(policy, state.nextStage);
  if (stage === null) return refusal('not-now');
  if (asked.agency !== state.asked.agency || (panel !== null) !== (stage.ends === 'view')) {
    return refusal('unknown-choice');
  }
  // Nobody sits on both sides, nor in the panel that hears their own agency's case for them.
  const seated = [raiser, asked, ...(panel === null ? [] : [panel])].map(({ person }) => person);
  if (new Set(seated).size < seated.length) return refusal('same-person');
  return [
    {
      kind: 'escalated',
      stage: stage.code,
      nextStage: nextStage(policy, stage.code)?.code ?? null,
      raiser,
      asked,
      panel,
      why: whyFurther(state),
      further,
      deadlines: deadlinesOf(policy, stage, state.route, now),
    },
  ];
}

/** The reason the rules see; the people's own stands beside it. */
function whyFurther({ situation, passed }: Open): WhyFurther {
  if (situation.name === 'answered') return 'not-accepted';
  return passed.includes('respond') ? 'time-passed' : 'no-time-stated';
}

/** Advice is asked for once of each, and of nobody who has, or had, another part in it. */
export function seekHelp(state: Open, { from, help }: Extract<Command, { kind: 'seek-help' }>): Decision {
  const hasPart = participants(state).includes(from.person);
  return hasPart ? refusal('same-person') : [{ kind: 'help-sought', from, help }];
}
