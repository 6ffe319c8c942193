import { londonDate } from '../calendar/say-date.ts';
import type { Instant } from '../calendar/instant.ts';
import { coverOf } from '../directory/cover.ts';
import type { DirectorySource } from '../directory/directory.ts';
import type { EscalationId, PersonId } from '../escalation/ids.ts';
import { fold, type FoldedEntry } from '../escalation/evolve.ts';
import { partyIn, type Closed, type Open } from '../escalation/state.ts';
import type { DeliveryEnded } from './delivery.ts';
import type { Deliveries } from './deliveries.ts';
import type { Messenger } from './messenger.ts';
import { owedSoFar, type OwedNotice } from './owed-so-far.ts';
import { fateOf } from './what-became.ts';

/** Moments at which a test may cut the power. */
export type DeliveryPoint = 'after-begun' | 'after-send';

export interface DeliveryParts {
  readonly deliveries: Deliveries;
  readonly messenger: Messenger;
  readonly directory: DirectorySource;
  readonly now: () => Instant;
  readonly at?: (point: DeliveryPoint) => void;
}

/**
 * Sends what an escalation owes and was never begun (or may be tried again). `begun` is kept before a send and `ended`
 * after it, so nothing is sent twice and a send that was cut off shows as unknown. Answers when the escalation next
 * wants attention: null when every notice has a final outcome.
 */
export async function deliverOwed(
  escalation: EscalationId,
  entries: readonly FoldedEntry[],
  parts: DeliveryParts,
): Promise<Instant | null> {
  const owed = owedSoFar(entries);
  const state = fold(entries);
  if (owed.length === 0 || state.phase === 'unraised') return null;
  const before = await parts.deliveries.of(escalation);
  let next: Instant | null = null;
  const lookAgain = (at: Instant) => {
    if (next === null || at < next) next = at;
  };
  for (const notice of owed) {
    const now = parts.now();
    const fate = fateOf(notice, notice.version, before, now);
    switch (fate.kind) {
      case 'settled':
        break;
      case 'under-way':
        lookAgain(now);
        break;
      case 'never-begun':
        await attempt(state, notice, 1, parts, lookAgain);
        break;
      case 'try-again':
        if (fate.from > now) lookAgain(fate.from);
        else await attempt(state, notice, fate.attempt, parts, lookAgain);
        break;
      default: {
        const never: never = fate;
        return never;
      }
    }
  }
  return next;
}

async function attempt(
  state: Open | Closed,
  notice: OwedNotice,
  number: number,
  { deliveries, messenger, directory, now, at }: DeliveryParts,
  lookAgain: (at: Instant) => void,
): Promise<void> {
  const people = await directory.current();
  const begunAt = now();
  // Hand-over and cover are looked up at the moment of sending: who had it may have it no longer, or be away today.
  const person = holderNow(state, notice);
  const recipient = coverOf(people, person, londonDate(begunAt)) ?? person;
  const { escalation } = state;
  const key = { escalation, version: notice.version, notice: notice.notice, attempt: number };
  const beginning = { phase: 'begun', at: begunAt, recipient, channel: 'teams' } as const;
  const begun = await deliveries.create({ ...key, ...beginning });
  if (begun === 'exists') return lookAgain(begunAt);
  at?.('after-begun');
  const result = await messenger.send({ escalation, notice: notice.notice, seat: notice.seat, recipient });
  at?.('after-send');
  const ended: DeliveryEnded = { ...key, phase: 'ended', at: now(), ...result };
  await deliveries.create(ended);
  const fate = fateOf(notice, notice.version, [{ ...key, ...beginning }, ended], ended.at);
  if (fate.kind === 'try-again') lookAgain(fate.from);
}

/** Who sits there now. Once the stage is over, or the seat is empty, it stays with the person it was owed to. */
function holderNow(state: Open | Closed, { seat, person, stage }: OwedNotice): PersonId {
  return state.stage === stage ? (partyIn(state, seat)?.person ?? person) : person;
}
