import type { Shelf } from '../../dashboard/shelf.ts';
import { Fault } from '../../errors/fault.ts';
import type { Checkpoints } from '../../record/checkpoints.ts';
import type { CarriedNotes } from '../../statistics/learning-notes/learning-notes.ts';
import type { CarriedReleases } from '../../statistics/releases.ts';
import type { CarriedTallies } from '../../statistics/tallies.ts';
import { placeOf, sayPlace, type BesideLine } from './beside-line.ts';
import { besideChecker } from './check-beside.ts';

/** Where what stands beside the record is read from. */
export interface BesideStore {
  readonly checkpoints: Pick<Checkpoints, 'all'>;
  readonly releases: Pick<CarriedReleases, 'entries' | 'allCounts'>;
  readonly shelf: Pick<Shelf, 'received'>;
  readonly tallies: Pick<CarriedTallies, 'all'>;
  readonly learningNotes: Pick<CarriedNotes, 'allSteps' | 'allOrigins'>;
}

/**
 * Everything that stands beside the record, in the order of `placeOf`. The service may run: what names something is read
 * before what it names, so that nothing is named that is not there. Throws the store's Faults.
 */
export async function readBeside(store: BesideStore): Promise<readonly BesideLine[]> {
  const entries = await store.releases.entries();
  const sealed = await store.releases.allCounts();
  const steps = await store.learningNotes.allSteps();
  const origins = await store.learningNotes.allOrigins();
  const lines: readonly BesideLine[] = [
    ...(await store.checkpoints.all()).map((checkpoint) => ({ kind: 'checkpoint', checkpoint }) as const),
    ...sealed.map((each) => ({ kind: 'sealed-counts', sealed: each }) as const),
    ...entries.map((entry) => ({ kind: 'release-entry', entry }) as const),
    ...(await store.shelf.received()).map((received) => ({ kind: 'received', received }) as const),
    ...(await store.tallies.all()).map((tally) => ({ kind: 'tally', tally }) as const),
    ...origins.map((origin) => ({ kind: 'note-origin', origin }) as const),
    ...steps.map((step) => ({ kind: 'note-step', step }) as const),
  ];
  return lines.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

/** The same, checked. Throws Fault `export-not-whole` naming the first thing that is not as it was written. */
export async function readWholeBeside(store: BesideStore): Promise<readonly BesideLine[]> {
  const lines = await readBeside(store);
  const whyNot = besideChecker();
  for (const line of lines) {
    const why = whyNot(line);
    if (why !== null) throw new Fault('export-not-whole', { what: sayPlace(line), why });
  }
  return lines;
}
