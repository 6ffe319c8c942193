import type { Instant } from '../../src/calendar/instant.ts';
import type { Delivery, DeliveryOutcome } from '../../src/notices/delivery.ts';
import { owedSoFar, type OwedNotice } from '../../src/notices/owed-so-far.ts';
import type { Entry } from '../../src/record/entry.ts';

/** The same notices with every fate they can have. */
export function fateDeliveries(entries: readonly Entry[], now: Instant): Readonly<Record<string, readonly Delivery[]>> {
  const ended = (outcome: DeliveryOutcome) =>
    owedSoFar(entries).flatMap((notice) => [
      { phase: 'begun', at: now, recipient: notice.person, channel: 'teams', ...key(entries, notice) } as const,
      { phase: 'ended', at: now, outcome, reason: 'no-conversation', retryAt: null, ...key(entries, notice) } as const,
    ]);
  return {
    delivered: ended('delivered'),
    refused: ended('refused'),
    unknown: ended('unknown'),
    throttled: ended('throttled'),
    'under-way': ended('delivered').filter(({ phase }) => phase === 'begun'),
    'never-begun': [],
  };
}

function key(entries: readonly Entry[], { version, notice }: OwedNotice) {
  const [entry] = entries;
  if (entry === undefined) throw new Error('there is no entry');
  return { escalation: entry.escalationId, version, notice, attempt: 1 };
}
