import type { Instant, PlainDate } from '../../src/calendar/instant.ts';
import { startOfLondonDay } from '../../src/calendar/london-day.ts';
import { makeTally, type Checkpoint } from '../../src/record/checkpoint.ts';
import { checkpointKeyIn, newCheckpointKey, type CheckpointKey } from '../../src/record/checkpoint-key.ts';
import type { Entry } from '../../src/record/entry.ts';

export const DAY = '2026-11-21' as PlainDate;
export const NEXT_DAY = '2026-11-22' as PlainDate;

/** A key nobody else has. */
export function freshKey(): CheckpointKey {
  const key = checkpointKeyIn(newCheckpointKey().CHECKPOINT_KEY);
  if (key === null) throw new Error('a new key is a key');
  return key;
}

/** The checkpoint these entries come to at the beginning of a day. */
export function checkpointOf(entries: readonly Entry[], of: PlainDate = DAY): Checkpoint {
  const upTo: Instant = startOfLondonDay(of);
  const tally = makeTally();
  for (const { escalationId: escalation, version, at, hash } of entries) {
    if (at < upTo) tally.add({ escalation, version, at, hash });
  }
  return tally.checkpoint(of, upTo);
}
