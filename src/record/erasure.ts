import type { EscalationId } from '../escalation/ids.ts';
import type { Entry } from './entry.ts';

/** Takes words away from the record for good. The service never has it: only the commands that erase do. */
export interface Erasure {
  /**
   * Empties `words` of these entries, salts included, as a whole: an entry that had lost only some of its texts would not
   * verify (words-fit.ts). Words that are gone already stay gone. Throws the store's Faults; then running it again is safe.
   */
  eraseWords(escalation: EscalationId, versions: readonly number[]): Promise<void>;
}

/** The versions of the entries whose words the record says were erased, each once, in order. */
export function saidErased(entries: readonly Entry[]): readonly number[] {
  const said = entries
    .flatMap(({ events }) => events)
    .flatMap((event) => (event.kind === 'words-erased' ? event.erased.map(({ version }) => version) : []));
  return [...new Set(said)].sort((one, other) => one - other);
}

/** Those of them whose words are still there: erasing was begun, and something came in between. */
export function notYetErased(entries: readonly Entry[]): readonly number[] {
  const said = saidErased(entries);
  return versionsWithWords(entries).filter((version) => said.includes(version));
}

/** The versions of the entries that have words. */
export function versionsWithWords(entries: readonly Entry[]): readonly number[] {
  return entries.flatMap(({ version, words }) => (words === null ? [] : [version]));
}
