import { evolveEntry } from '../../src/escalation/evolve.ts';
import { noticesOwed } from '../../src/notices/owed.ts';
import { entriesOf, stateAfter, type Happened } from '../support/given-when-then.ts';

/** What the last of these owes, as "name to person". */
export function owedBy(...happened: readonly Happened[]): readonly string[] {
  const last = entriesOf(...happened).at(-1);
  if (last === undefined) return [];
  const before = stateAfter(...happened.slice(0, -1));
  return noticesOwed(before, last, evolveEntry(before, last)).map(({ notice, person }) => `${notice} to ${person}`);
}
