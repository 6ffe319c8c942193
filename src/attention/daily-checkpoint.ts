import { instantOf, type Instant, type PlainDate } from '../calendar/instant.ts';
import { startOfLondonDay } from '../calendar/london-day.ts';
import { londonDate } from '../calendar/say-date.ts';
import { Fault } from '../errors/fault.ts';
import { makeTally, type Checkpoint, type MarkedRecord } from '../record/checkpoint.ts';
import { sayTheSame } from '../record/checkpoint-signature.ts';
import type { Checkpoints } from '../record/checkpoints.ts';

export interface CheckpointParts {
  readonly record: MarkedRecord;
  readonly checkpoints: Checkpoints;
  readonly sign: (checkpoint: Checkpoint) => Promise<string>;
  readonly now: () => Instant;
}

/** `there`: it had been made already, by this instance or another. */
export type CheckpointMade = 'made' | 'there' | 'too-early';

/**
 * An entry carries the moment it was decided, and is kept seconds later, by machines whose clocks differ by seconds. A
 * quarter of an hour after midnight none with yesterday's moment can still come: a checkpoint made before would not fit.
 */
const SETTLED_AFTER_MS = 15 * 60_000;

/** Reading the whole record again each minute would not help a store that is in trouble. */
const AGAIN_AFTER_MS = 15 * 60_000;

/**
 * Makes the checkpoint of today, from a quarter past midnight in London, unless there is one. Any instance may: the store
 * keeps the first. Goes through the record once and holds one digest for each escalation. Throws Fault `checkpoint-differs`
 * where another instance was quicker and saw another record, and the store's Faults.
 */
export async function makeTodaysCheckpoint({
  record,
  checkpoints,
  sign,
  now,
}: CheckpointParts): Promise<CheckpointMade> {
  const moment = now();
  const of = londonDate(moment);
  const upTo = startOfLondonDay(of);
  if (moment < later(upTo, SETTLED_AFTER_MS)) return 'too-early';
  if ((await checkpoints.of(of)) !== null) return 'there';
  const tally = makeTally();
  for await (const mark of record.marks()) {
    if (mark.at < upTo) tally.add(mark);
  }
  const signed = await sign(tally.checkpoint(of, upTo));
  if ((await checkpoints.create({ of, signed })) === 'created') return 'made';
  const first = await checkpoints.of(of);
  if (first === null || !sayTheSame(first.signed, signed)) throw new Fault('checkpoint-differs', { date: of });
  return 'there';
}

/** `makeTodaysCheckpoint` to be asked every minute: it looks no more once today's is there, and a while after it failed. */
export function dailyCheckpoint(parts: CheckpointParts): () => Promise<CheckpointMade> {
  let thereFor: PlainDate | null = null;
  let notBefore: Instant | null = null;
  return async () => {
    const now = parts.now();
    const today = londonDate(now);
    if (thereFor === today || (notBefore !== null && now < notBefore)) return 'there';
    // Before it is tried: whatever it throws, the next try comes later.
    notBefore = later(now, AGAIN_AFTER_MS);
    const made = await makeTodaysCheckpoint(parts);
    notBefore = null;
    if (made !== 'too-early') thereFor = today;
    return made;
  };
}

function later(moment: Instant, milliseconds: number): Instant {
  return instantOf(Date.parse(moment) + milliseconds);
}
