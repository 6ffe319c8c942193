import type { EscalationEvent, Said } from '../escalation/events.ts';

/**
 * Every text these events speak of, as field and digest, wherever in an event it stands. It walks the events rather than
 * knowing them, so that an event added later cannot be forgotten here.
 */
export function saidIn(events: readonly EscalationEvent[]): readonly Said[] {
  return events.flatMap((event) => saidWithin(event));
}

function saidWithin(value: unknown): readonly Said[] {
  if (isSaid(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner) => saidWithin(inner));
}

function isSaid(value: unknown): value is Said {
  return (
    typeof value === 'object' &&
    value !== null &&
    'field' in value &&
    typeof value.field === 'string' &&
    'digest' in value &&
    typeof value.digest === 'string'
  );
}
