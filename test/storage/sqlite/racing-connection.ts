import { parentPort, workerData } from 'node:worker_threads';
import { entryAfter } from '../../../src/record/append.ts';
import { openStore } from '../../../src/storage/sqlite/open-store.ts';
import { ESCALATION, noteDraft } from '../../record/sample-entries.ts';
import { lineOf } from './sample-store.ts';

/**
 * One of many threads, each with a connection of its own, that all commit an entry of their own at the same version at
 * the same moment, round after round.
 */
export interface Race {
  readonly file: string;
  readonly name: number;
  readonly runners: number;
  readonly rounds: number;
  /** Two counters all runners share: how many have arrived, and how often all have. */
  readonly gate: Int32Array<SharedArrayBuffer>;
}

const { file, name, runners, rounds, gate } = workerData as Race;
const store = openStore(file);
for (let round = 1; round <= rounds; round += 1) {
  const before = (await store.record.read(ESCALATION)).at(round - 2) ?? null;
  const entry = entryAfter(before, noteDraft(`runner ${name}`));
  everyoneIsHere();
  // A failure is said like any other outcome: a runner that stopped would leave the others waiting at the gate.
  const outcome = await store.ledger.commit(entry, lineOf(entry)).catch((cause: unknown) => String(cause));
  parentPort?.postMessage({ round, outcome });
  everyoneIsHere();
}
store.close();

function everyoneIsHere(): void {
  const generation = Atomics.load(gate, 1);
  if (Atomics.add(gate, 0, 1) < runners - 1) {
    while (Atomics.load(gate, 1) === generation) Atomics.wait(gate, 1, generation);
    return;
  }
  Atomics.store(gate, 0, 0);
  Atomics.add(gate, 1, 1);
  Atomics.notify(gate, 1);
}
