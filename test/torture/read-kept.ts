import { fold } from '../../src/escalation/evolve.ts';
import type { Store } from '../../src/storage/store.ts';
import type { Kept } from './judge.ts';

/** Everything that is kept, escalation by escalation. */
export async function readKept({ record, deliveries, worklist }: Store): Promise<readonly Kept[]> {
  const listed = new Map<string, number>();
  const kept: Kept[] = [];
  for await (const entries of record.all()) {
    const state = fold(entries);
    if (state.phase === 'unraised') continue;
    if (listed.size === 0) {
      for (const line of await worklist.open(state.partnership)) listed.set(line.escalation, line.version);
    }
    const listedAt = listed.get(state.escalation) ?? null;
    kept.push({ entries, deliveries: await deliveries.of(state.escalation), listedAt });
  }
  return kept;
}
