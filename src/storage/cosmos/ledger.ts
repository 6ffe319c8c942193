import { Fault } from '../../errors/fault.ts';
import type { Entry } from '../../record/entry.ts';
import type { Commit, Ledger } from '../../worklist/worklist.ts';
import type { Items } from './items.ts';

/** Called right before a commit begins and right after it is kept, so that a test can cut the power there. */
export type Failpoint = (point: 'before-commit' | 'after-commit') => void;

/** How often a create is tried that was refused for an entry nobody can read. */
const ROUNDS = 3;

/** How long is looked for an entry whose create got no answer, in milliseconds: the person has waited long enough. */
const LAST_LOOK = 2000;

/**
 * The ledger in Cosmos DB: one create of a fixed id, which is the whole of the concurrency check. Where the id is taken the
 * entry there is read: the same hash is this very entry, kept by a try whose answer was lost. The worklist's line is put
 * after the answer (src/attention/attend.ts), and by the change feed where the power was cut in between.
 *
 * A gap is not looked for: whoever decided has read the partition, and no right to delete an entry is given to anyone.
 */
export function cosmosLedger(items: Items, at?: Failpoint): Ledger {
  const standing = async (entry: Entry, patience?: number): Promise<Commit | 'absent'> => {
    const there = await items.read(entry.escalationId, entry.id, patience);
    if (there === null) return 'absent';
    return there.body['hash'] === entry.hash ? 'kept' : 'conflict';
  };

  async function keep(entry: Entry): Promise<Commit> {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const created = await items.create({ ...entry });
      if (created.outcome === 'created') return 'kept';
      if (created.outcome === 'lost') {
        const found = await standing(entry, LAST_LOOK).catch(() => 'absent' as const);
        if (found === 'absent') throw created.fault;
        return found;
      }
      const found = await standing(entry);
      if (found !== 'absent') return found;
    }
    throw new Fault('record-conflict', { escalation: entry.escalationId });
  }

  return {
    async commit(entry) {
      at?.('before-commit');
      const outcome = await keep(entry);
      if (outcome === 'kept') at?.('after-commit');
      return outcome;
    },
  };
}
