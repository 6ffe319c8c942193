import { sayDate } from '../../calendar/say-date.ts';
import { makeTally, type Checkpoint, type Mark } from '../../record/checkpoint.ts';
import type { PublicCheckpointKey } from '../../record/checkpoint-key.ts';
import { readCheckpoint, type ReadCheckpoint } from '../../record/checkpoint-signature.ts';
import { counted } from './counted.ts';

/** A checkpoint that someone kept: the store itself, or a file. */
export interface Witness {
  /** Half a sentence: "kept in the store". */
  readonly from: string;
  /** The date it is kept under; null where a file states none. */
  readonly named: string | null;
  readonly signed: string;
}

export interface Verdict {
  readonly kind: 'fits' | 'does-not-fit';
  /** What to tell a person, a sentence a line. */
  readonly said: readonly string[];
}

/**
 * Compares the record, as its marks give it, with every witness in order of date, and names the first that does not fit.
 * Entries since then do not matter to it. A witness that none of the keys has signed fits nothing.
 */
export async function verifyCheckpoints(
  witnesses: readonly Witness[],
  keys: readonly PublicCheckpointKey[],
  marks: readonly Mark[],
): Promise<Verdict> {
  const read = await Promise.all(
    witnesses.map(async (witness) => ({ witness, read: await readCheckpoint(witness.signed, keys) })),
  );
  const inOrder = read.sort((one, other) => (dateOf(one) < dateOf(other) ? -1 : 1));
  const byMoment = [...marks].sort((one, other) => (one.at < other.at ? -1 : 1));
  const tally = makeTally();
  let tallied = 0;
  let newest: Checkpoint | null = null;
  for (const { witness, read } of inOrder) {
    if (read.kind === 'not-signed') {
      const named = witness.named === null ? '' : ` of ${witness.named}`;
      return misfit(`The checkpoint${named} ${witness.from} cannot be relied on: ${read.why}.`, newest);
    }
    const { checkpoint } = read;
    for (let next = byMoment[tallied]; next !== undefined && next.at < checkpoint.upTo; next = byMoment[tallied]) {
      tally.add(next);
      tallied += 1;
    }
    const why =
      differs(checkpoint, tally.checkpoint(checkpoint.of, checkpoint.upTo)) ?? isElsewhere(witness, checkpoint);
    if (why !== null) {
      return misfit(`The checkpoint of ${sayDate(checkpoint.of)} ${witness.from} does not fit: ${why}.`, newest);
    }
    newest = checkpoint;
  }
  return { kind: 'fits', said: newest === null ? [] : [saidOfAll(inOrder.length, newest)] };
}

function differs(then: Checkpoint, now: Checkpoint): string | null {
  if (then.escalations !== now.escalations || then.entries !== now.entries) {
    const held = `${counted(then.escalations, 'escalation')} and ${counted(then.entries, 'entry')}`;
    return `it counted ${held} from before that day, and the record has ${now.escalations} and ${now.entries}`;
  }
  if (then.digest === now.digest) return null;
  return 'there are as many entries from before that day as it counted, but at least one is not the one that was there';
}

/** A genuine checkpoint of another day in the place of one that would not fit. */
function isElsewhere({ named }: Witness, { of }: Checkpoint): string | null {
  return named === null || named === of ? null : `it is kept in the place of the one of ${named}`;
}

function misfit(said: string, newest: Checkpoint | null): Verdict {
  const before =
    newest === null
      ? 'None of an earlier day was there to check.'
      : `The one of ${sayDate(newest.of)} and all before it fit.`;
  return { kind: 'does-not-fit', said: [said, before] };
}

function saidOfAll(amount: number, newest: Checkpoint): string {
  return `${counted(amount, 'checkpoint')} ${amount === 1 ? 'fits' : 'fit'} the record; the newest is of ${sayDate(newest.of)}.`;
}

/** What is no checkpoint and states no date comes first: nothing that was checked goes before it. */
function dateOf({ witness, read }: { readonly witness: Witness; readonly read: ReadCheckpoint }): string {
  return read.kind === 'signed' ? read.checkpoint.of : (witness.named ?? '');
}
