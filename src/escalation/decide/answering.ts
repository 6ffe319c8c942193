import type { Outcome } from '../../policy/policy.ts';
import type { Command } from '../commands.ts';
import type { AnswerPosition, EscalationEvent } from '../events.ts';
import { refusal } from '../refusal.ts';
import type { Open } from '../state.ts';
import { proposals } from './actions.ts';
import type { Decision } from './circumstances.ts';

/** The answer, with the actions it proposes. What happens meanwhile is said where it matters: the position stays, or differs. */
export function answer(state: Open, command: Extract<Command, { kind: 'answer' }>): Decision {
  const { position, answer: said, whatWouldChange, meanwhile } = command;
  return [
    {
      kind: 'answered',
      position,
      answer: said,
      whatWouldChange,
      ...(meanwhile === undefined ? {} : { meanwhile }),
    },
    ...proposals(state, 'asked', command),
  ];
}

const OUTCOME_OF: Readonly<Record<AnswerPosition, Outcome>> = {
  agree: 'agreed',
  propose: 'partly-agreed',
  maintain: 'no-change',
};

/** The raiser accepts the answer. What the other side asked of them binds only if they say so too. */
export function accept(state: Open, command: Extract<Command, { kind: 'accept' }>): Decision {
  if (state.situation.name !== 'answered') return refusal('not-now');
  const askedOfUs = state.actions.filter(({ owner, stands }) => owner === 'raising' && stands === 'asked-for');
  return [
    { kind: 'accepted', how: command.how },
    ...(command.actionsAccepted
      ? askedOfUs.map((action): EscalationEvent => ({ kind: 'action-accepted', action: action.action }))
      : []),
    { kind: 'concluded', outcome: OUTCOME_OF[state.situation.position], basis: 'answer-accepted' },
  ];
}
