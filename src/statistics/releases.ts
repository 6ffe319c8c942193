import type { ReleaseEntry } from './release/entry.ts';
import type { Seal, SealedTruths } from './release/seal.ts';

/** The ledger of releases: one create-only stream over all of them, and beside it the true counts, sealed. */
export interface Releases {
  /** Every entry, in order. */
  entries(): Promise<readonly ReleaseEntry[]>;
  /** `exists`: the number is taken, perhaps by this very call tried again; nothing is changed. */
  append(entry: ReleaseEntry): Promise<'created' | 'exists'>;
  /** Keeps counts under their seal; what is there already stays. */
  keepCounts(sealed: SealedTruths): Promise<void>;
  counts(seal: Seal): Promise<SealedTruths | null>;
}

/** The ledger of releases, where it can be carried into another store. */
export interface CarriedReleases extends Releases {
  /** Everything that is sealed, in no order: for upkeep, never for an answer to a person. */
  allCounts(): Promise<readonly SealedTruths[]>;
}
