import type { Instant } from '../calendar/instant.ts';
import { firstStage } from '../policy/look-up.ts';
import type { Outcome, Policy } from '../policy/policy.ts';
import { deadlinesOf } from './clocks.ts';
import type { Command, SuggestedAction } from './commands.ts';
import type { AnswerPosition, EscalationEvent, Party, Side } from './events.ts';
import type { ActionId } from './ids.ts';
import { offers } from './offers.ts';
import { refusal, type Refusal } from './refusal.ts';
import type { Standing } from './standing.ts';
import type { Escalation, Open } from './state.ts';

/** What a decision is made with. Time, policy and rights come in; nothing is fetched inside. */
export interface Circumstances {
  readonly now: Instant;
  readonly policy: Policy;
  readonly standing: Standing;
}

export type Decision = readonly EscalationEvent[] | Refusal;

export function isRefusal(decision: Decision): decision is Refusal {
  return 'kind' in decision;
}

/** What follows from a command: the events it leads to, or why it is refused. Total and pure. */
export function decide(state: Escalation, command: Command, circumstances: Circumstances): Decision {
  const { standing } = circumstances;
  if (!standing.maySee || standing.side === null || !standing.may.has(command.kind)) return refusal('not-allowed');
  if (state.phase === 'closed') return refusal('closed');
  if (!offers(state, standing).includes(command.kind)) return refusal('not-now');
  if (state.phase === 'unraised') {
    return command.kind === 'raise' ? raise(command, circumstances) : refusal('not-now');
  }
  return onOpen(state, command, standing.side, circumstances);
}

function raise(command: Extract<Command, { kind: 'raise' }>, { now, policy }: Circumstances): Decision {
  const { kind: _raise, escalation: _id, ...matter } = command;
  if (!fitsPolicy(command, policy)) return refusal('unknown-choice');
  if (command.raiser.person === command.asked.person) return refusal('same-person');
  if (command.raiser.agency !== null && command.raiser.agency === command.asked.agency) return refusal('own-agency');
  const stage = firstStage(policy);
  const route = command.canWait === 'no' ? 'urgent' : 'standard';
  return [
    {
      ...matter,
      kind: 'raised',
      scope: 'child',
      partnership: policy.partnership.code,
      stage: stage.code,
      route,
      deadlines: deadlinesOf(policy, stage, route, now),
    },
  ];
}

/** Whether the policy has such a case point and such a theme. */
export function fitsPolicy(chosen: { readonly casePoint: string; readonly theme: string }, policy: Policy): boolean {
  return (
    policy.casePoints.some((point) => point.code === chosen.casePoint) &&
    policy.themes.some((theme) => theme.code === chosen.theme)
  );
}

function onOpen(state: Open, command: Command, side: Side, { now, policy }: Circumstances): Decision {
  const stage = firstStage(policy);
  switch (command.kind) {
    case 'raise':
      return refusal('not-now');
    case 'make-urgent':
      return [{ kind: 'made-urgent', deadlines: deadlinesOf(policy, stage, 'urgent', now) }];
    case 'tell-child':
      return [{ kind: 'told-which-child' }];
    case 'acknowledge':
      return [{ kind: 'acknowledged', childKnown: command.childKnown }];
    case 'know-child':
      return [{ kind: 'child-known' }];
    case 'answer':
      return answer(state, command);
    case 'ask':
      return [{ kind: 'question-asked', question: command.question }];
    case 'reply':
      return [{ kind: 'question-replied', reply: command.reply }];
    case 'redirect':
      if (standsOnASide(state, command.to)) return refusal('same-person');
      if (command.to.agency !== null && command.to.agency === state.raiser.agency) return refusal('own-agency');
      return [
        {
          kind: 'redirected',
          to: command.to,
          reason: command.reason,
          // The clock is the agency's: it starts anew only when the matter reaches another agency.
          deadlines: command.to.agency === state.asked.agency ? [] : deadlinesOf(policy, stage, state.route, now),
        },
      ];
    case 'hand-over': {
      const standing = side === 'raising' ? state.raiser : state.asked;
      if (standsOnASide(state, command.to)) return refusal('same-person');
      if (command.to.agency !== standing.agency) return refusal('unknown-choice');
      return [{ kind: 'handed-over', side, to: command.to, reason: command.reason }];
    }
    case 'note':
      return [{ kind: 'noted', side, note: command.note }];
    case 'log-settled':
      return [{ kind: 'settlement-logged', by: side, agreed: command.agreed, outcome: command.outcome }];
    case 'confirm-settled':
      return state.settlement === null
        ? refusal('not-now')
        : [
            { kind: 'settlement-confirmed' },
            { kind: 'concluded', outcome: state.settlement.outcome, basis: 'settlement-confirmed' },
          ];
    case 'dispute-settled':
      return [{ kind: 'settlement-disputed', reason: command.reason }];
    case 'close-one-sided':
      return state.settlement === null
        ? refusal('not-now')
        : [{ kind: 'concluded', outcome: state.settlement.outcome, basis: 'settlement-logged-by-one-side' }];
    case 'accept':
      return accept(state, command);
    case 'withdraw':
      return [
        { kind: 'withdrawn', code: command.code, reason: command.reason },
        {
          kind: 'concluded',
          outcome: command.code === 'events-moved-on' ? 'overtaken' : 'withdrawn',
          basis: 'withdrawn',
        },
      ];
    default: {
      const never: never = command;
      return never;
    }
  }
}

/** Nobody stands on both sides, and nobody is handed what they have. */
function standsOnASide(state: Open, party: Party): boolean {
  return party.person === state.raiser.person || party.person === state.asked.person;
}

function answer(state: Open, command: Extract<Command, { kind: 'answer' }>): Decision {
  const proposed = (owner: Side, action: SuggestedAction, number: number): EscalationEvent => ({
    kind: 'action-proposed',
    proposed: {
      action: `${state.version + 1}-${number}` as ActionId,
      owner,
      proposedBy: 'asked',
      what: action.what,
      by: action.by,
    },
  });
  const { position, answer: said, whatWouldChange, ourAction, theirAction } = command;
  return [
    { kind: 'answered', position, answer: said, whatWouldChange },
    ...(ourAction === null ? [] : [proposed('asked', ourAction, 1)]),
    ...(theirAction === null ? [] : [proposed('raising', theirAction, 2)]),
  ];
}

const OUTCOME_OF: Readonly<Record<AnswerPosition, Outcome>> = {
  agree: 'agreed',
  propose: 'partly-agreed',
  maintain: 'no-change',
};

/** The raiser accepts the answer. What the other side asked of them binds only if they say so too. */
function accept(state: Open, command: Extract<Command, { kind: 'accept' }>): Decision {
  if (state.situation.name !== 'answered') return refusal('not-now');
  const askedOfUs = state.actions.filter((action) => action.owner === 'raising' && !action.accepted);
  return [
    { kind: 'accepted', how: command.how },
    ...(command.actionsAccepted
      ? askedOfUs.map((action): EscalationEvent => ({ kind: 'action-accepted', action: action.action }))
      : []),
    { kind: 'concluded', outcome: OUTCOME_OF[state.situation.position], basis: 'answer-accepted' },
  ];
}
