import type { Outcome } from '../../policy/policy.ts';
import type { Command } from '../commands.ts';
import type { Response } from '../events.ts';
import type { Decision } from './circumstances.ts';

/** The raising side takes it back. Where events moved on, nobody is recorded as having withdrawn. */
export function withdraw({ code, reason }: Extract<Command, { kind: 'withdraw' }>): Decision {
  const outcome = code === 'events-moved-on' ? 'overtaken' : 'withdrawn';
  return [
    { kind: 'withdrawn', code, reason },
    { kind: 'concluded', outcome, basis: 'withdrawn' },
  ];
}

const OUTCOME_OF: Readonly<Record<Response, Outcome>> = {
  accepts: 'agreed',
  'in-part': 'partly-agreed',
  'does-not-accept': 'no-change',
};

/** The agency that holds the duty keeps its decision, and records what it will do with the panel's view. That ends the ladder. */
export function recordDecision({ response, willDo }: Extract<Command, { kind: 'record-decision' }>): Decision {
  return [
    { kind: 'decision-recorded', response, willDo },
    { kind: 'concluded', outcome: OUTCOME_OF[response], basis: 'panel-view' },
  ];
}
