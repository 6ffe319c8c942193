import type { Instant } from '../../src/calendar/instant.ts';
import type { Delivery, DeliveryOutcome } from '../../src/notices/delivery.ts';
import type { Notice } from '../../src/notices/owed.ts';
import { ATTEMPTS_AT_MOST, fateOf, UNKNOWN_AFTER_MINUTES } from '../../src/notices/what-became.ts';
import { minutesLater } from '../support/given-when-then.ts';
import { REFERENCE } from '../support/sample-events.ts';
import { WORKER } from '../support/sample-people.ts';
import { FRIDAY } from '../support/sample-policy.ts';

const notice: Notice = { notice: 'please-answer', seat: 'asked', person: WORKER };
const key = { escalation: REFERENCE, version: 1, notice: 'please-answer' };

const begun = (attempt = 1, at: Instant = FRIDAY): Delivery => ({
  ...key,
  attempt,
  phase: 'begun',
  at,
  recipient: WORKER,
  channel: 'teams',
});
const ended = (outcome: DeliveryOutcome, attempt = 1, retryAt: Instant | null = null): Delivery => ({
  ...key,
  attempt,
  phase: 'ended',
  at: FRIDAY,
  outcome,
  reason: null,
  retryAt,
});
const fate = (deliveries: readonly Delivery[], now: Instant = FRIDAY) => fateOf(notice, 1, deliveries, now);

describe('what became of a notice', () => {
  it('is never begun, where nothing was kept of it', () => {
    expect(fate([])).toEqual({ kind: 'never-begun' });
    expect(fate([{ ...begun(), version: 2 }])).toEqual({ kind: 'never-begun' });
    expect(fate([{ ...begun(), notice: 'answered' }])).toEqual({ kind: 'never-begun' });
  });

  it('is under way for two minutes, and then unknown for ever', () => {
    expect(UNKNOWN_AFTER_MINUTES).toBe(2);
    expect(fate([begun()], minutesLater(2))).toEqual({ kind: 'under-way' });
    const unknown = { kind: 'settled', outcome: 'unknown', reason: 'no-answer' };
    expect(fate([begun()], minutesLater(2.001))).toEqual(unknown);
    expect(fate([begun()], minutesLater(60 * 24 * 365))).toEqual(unknown);
  });

  it.each(['delivered', 'refused', 'unknown'] as const)('is settled once it ended "%s"', (outcome) => {
    expect(fate([begun(), ended(outcome)], minutesLater(60))).toEqual({ kind: 'settled', outcome, reason: null });
  });

  it('is to be tried again from the moment a throttled attempt was told', () => {
    expect(fate([begun(), ended('throttled', 1, minutesLater(5))])).toEqual({
      kind: 'try-again',
      attempt: 2,
      from: minutesLater(5),
    });
    expect(fate([begun(), ended('throttled')])).toEqual({ kind: 'try-again', attempt: 2, from: FRIDAY });
  });

  it('is decided by the last attempt, in whatever order the halves were kept', () => {
    const halves = [ended('delivered', 2), begun(2), ended('throttled', 1), begun(1)];
    expect(fate(halves)).toEqual({ kind: 'settled', outcome: 'delivered', reason: null });
    expect(fate([begun(2), begun(1), ended('throttled', 1)])).toEqual({ kind: 'under-way' });
  });

  it('is given up after eight attempts, for a person to look at', () => {
    const tries = (count: number) =>
      Array.from({ length: count }, (_, index) => [begun(index + 1), ended('throttled', index + 1)]).flat();
    expect(ATTEMPTS_AT_MOST).toBe(8);
    expect(fate(tries(7))).toMatchObject({ kind: 'try-again', attempt: 8 });
    expect(fate(tries(8))).toEqual({ kind: 'settled', outcome: 'refused', reason: 'throttled' });
  });
});

describe('A message that never left this machine', () => {
  const attempt = (number: number, reason: string): Delivery[] => {
    const at = minutesLater(number);
    const ended = { ...key, attempt: number, phase: 'ended', at, outcome: 'refused', reason, retryAt: null } as const;
    return [begun(number, at), ended];
  };

  it.each(['unreachable', 'no-token'])('is tried again a minute later (%s): nothing can arrive twice', (reason) => {
    const fate = fateOf(notice, 1, attempt(1, reason), minutesLater(1));
    expect(fate).toEqual({ kind: 'try-again', attempt: 2, from: minutesLater(2) });
  });

  it('is given up after eight attempts, and a person must look at it', () => {
    const all = Array.from({ length: ATTEMPTS_AT_MOST }, (_, index) => attempt(index + 1, 'unreachable')).flat();
    const fate = fateOf(notice, 1, all, minutesLater(9));
    expect(fate).toEqual({ kind: 'settled', outcome: 'refused', reason: 'unreachable' });
  });

  it('is never tried again where Teams itself refused it', () => {
    const fate = fateOf(notice, 1, attempt(1, 'ConversationBlockedByUser'), minutesLater(60));
    expect(fate).toMatchObject({ kind: 'settled', outcome: 'refused' });
  });
});
