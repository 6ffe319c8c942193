import type { Shelf } from '../../dashboard/shelf.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import type { Checkpoints } from '../../record/checkpoints.ts';
import type { CarriedNotes } from '../../statistics/learning-notes/learning-notes.ts';
import type { CarriedReleases } from '../../statistics/releases.ts';
import type { CarriedTallies } from '../../statistics/tallies.ts';
import { placeOf, sayPlace, type BesideLine } from './beside-line.ts';
import { importConflict, type Imported } from './imported.ts';
import { readBeside } from './read-beside.ts';

/** What is written beside the record. */
export interface BesideImported {
  readonly checkpoints: Pick<Checkpoints, 'all' | 'create'>;
  readonly releases: CarriedReleases;
  readonly shelf: Shelf;
  readonly tallies: Pick<CarriedTallies, 'all' | 'atLeast'>;
  readonly learningNotes: CarriedNotes;
}

/**
 * Brings in what stands beside the record, one line after another, so that an import that stopped left no gap. What is
 * there already is passed over; what is there and is something else throws Fault `import-conflict` naming it, and is left
 * as it is. A tally is no contradiction: the larger of both counts stays.
 */
export async function importBeside(lines: readonly BesideLine[], store: BesideImported): Promise<Imported> {
  if (lines.length === 0) return { added: 0, skipped: 0 };
  const there = new Map((await readBeside(store)).map((line) => [placeOf(line), canonicalJson(line)]));
  let added = 0;
  for (const line of lines) {
    const standing = there.get(placeOf(line));
    if (standing === canonicalJson(line)) continue;
    if (standing !== undefined && line.kind !== 'tally') throw importConflict(sayPlace(line));
    const outcome = await keep(line, store);
    if (outcome === 'exists' && !(await stands(line, store))) throw importConflict(sayPlace(line));
    if (outcome !== 'stands') added += 1;
  }
  return { added, skipped: lines.length - added };
}

/** Taken meanwhile, perhaps by this very call: a store may keep a line and lose its answer. */
async function stands(line: BesideLine, store: BesideImported): Promise<boolean> {
  const text = canonicalJson(line);
  return (await readBeside(store)).some((each) => canonicalJson(each) === text);
}

async function keep(line: BesideLine, store: BesideImported): Promise<'created' | 'exists' | 'raised' | 'stands'> {
  switch (line.kind) {
    case 'checkpoint':
      return store.checkpoints.create(line.checkpoint);
    case 'sealed-counts':
      await store.releases.keepCounts(line.sealed);
      return 'created';
    case 'release-entry':
      return store.releases.append(line.entry);
    case 'received':
      return store.shelf.keep(line.received);
    case 'tally':
      return store.tallies.atLeast(line.tally);
    case 'note-origin':
      return store.learningNotes.createOrigin(line.origin);
    case 'note-step':
      return store.learningNotes.createStep(line.step);
    default: {
      const never: never = line;
      return never;
    }
  }
}
