import type { Instant } from '../../../calendar/instant.ts';
import type { Texts, Wish } from '../../../casework/request.ts';
import { Fault } from '../../../errors/fault.ts';
import type { Seat } from '../../../escalation/seat.ts';
import type { Closed, Open } from '../../../escalation/state.ts';
import type { Policy } from '../../../policy/policy.ts';
import type { Chance } from '../chance.ts';
import type { Cast } from '../cast.ts';

/** One press of a button: when, by whoever sits there then, and what they wish for. */
export interface Step {
  readonly at: Instant;
  readonly by: Seat;
  readonly wish: Wish;
  readonly texts: Texts;
}

/** How it stands after a step, and when that was. */
export interface Stand<Phase extends Open | Closed = Open | Closed> {
  readonly state: Phase;
  readonly at: Instant;
}

/**
 * What people do, step by step: it says a step, and is told what came of it. The rules decide; a step they refuse is a
 * mistake of ours. Whoever drives it may stop anywhere: then the rest is still to come.
 */
export type Course<Done = void> = Generator<Step, Done, Stand>;

/** What a course is made up from. */
export interface Setting {
  readonly policy: Policy;
  readonly cast: Cast;
  readonly chance: Chance;
}

/** It is still open here, or the course is a mistake of ours: Fault `unexpected`. */
export function stillOpen({ state, at }: Stand): Stand<Open> {
  if (state.phase !== 'open') throw new Fault('unexpected', { sample: 'it has ended' });
  return { state, at };
}

/** It has ended here, or the course is a mistake of ours: Fault `unexpected`. */
export function ended({ state, at }: Stand): Stand<Closed> {
  if (state.phase !== 'closed') throw new Fault('unexpected', { sample: 'it is open' });
  return { state, at };
}
