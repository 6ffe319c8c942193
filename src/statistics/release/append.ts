import { Fault } from '../../errors/fault.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import type { Releases } from '../releases.ts';
import type { ReleaseEntry } from './entry.ts';

/** An entry before it has its number. */
export type Unnumbered = WithoutNumber<ReleaseEntry>;
type WithoutNumber<Entry> = Entry extends ReleaseEntry ? Omit<Entry, 'number'> : never;

/**
 * Appends an entry that was decided after reading `entries`. Throws Fault `release-conflict` where someone else has written
 * since: nothing was changed, and it must be decided again.
 */
export async function appendNext(
  releases: Releases,
  entries: readonly ReleaseEntry[],
  entry: Unnumbered,
): Promise<void> {
  const number = entries.length + 1;
  if ((await releases.append({ ...entry, number })) === 'created') return;
  // Taken, perhaps by this very call: a store may keep an entry and lose its answer.
  const there = (await releases.entries())[number - 1];
  if (there !== undefined && canonicalJson(there) === canonicalJson({ ...entry, number })) return;
  throw new Fault('release-conflict', { release: entry.release });
}
