import type { Instant } from '../../../src/calendar/instant.ts';
import type { FoldedEntry } from '../../../src/escalation/evolve.ts';
import { entriesOf, type Happened } from '../../support/given-when-then.ts';

/** What happened, and when. */
export type Told = readonly [Instant, Happened];

/** The entries of what happened at those moments. */
export function told(...happened: readonly Told[]): readonly FoldedEntry[] {
  return entriesOf(...happened.map(([, events]) => events)).map((entry, index) => ({
    ...entry,
    at: happened[index]?.[0] ?? entry.at,
  }));
}
