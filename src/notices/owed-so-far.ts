import { evolveEntry, type FoldedEntry } from '../escalation/evolve.ts';
import { UNRAISED, type Escalation } from '../escalation/state.ts';
import { noticesOwed, type Notice } from './owed.ts';

export interface OwedNotice extends Notice {
  /** Version of the entry that owes it. */
  readonly version: number;
  /** The stage it was owed at: those who sit there later are not meant. */
  readonly stage: string;
}

/** Every notice an escalation has come to owe, oldest first. */
export function owedSoFar(entries: readonly FoldedEntry[]): readonly OwedNotice[] {
  const owed: OwedNotice[] = [];
  let before: Escalation = UNRAISED;
  for (const entry of entries) {
    const after = evolveEntry(before, entry);
    const stage = after.phase === 'unraised' ? '' : after.stage;
    for (const notice of noticesOwed(before, entry, after)) owed.push({ ...notice, version: entry.version, stage });
    before = after;
  }
  return owed;
}
