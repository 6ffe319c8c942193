import { Fault } from '../../errors/fault.ts';
import type { EscalationId } from '../../escalation/ids.ts';
import { entryId } from '../../record/entry-id.ts';
import type { Erasure } from '../../record/erasure.ts';
import type { Items } from './items.ts';

/** How often an entry that changed under our eyes is looked at again: nobody but another run of this changes one. */
const ROUNDS = 3;

/**
 * Erasing words in Cosmos DB: each entry is replaced, under its ETag, by itself without its words. That needs
 * `items/replace` on the record, which the service's identity does not have (ERASER_RIGHTS in containers.ts).
 */
export function cosmosErasure(record: Pick<Items, 'read' | 'replace'>): Erasure {
  async function eraseOne(escalation: EscalationId, version: number): Promise<void> {
    const id = entryId(version);
    for (let round = 1; round <= ROUNDS; round += 1) {
      const there = await record.read(escalation, id);
      if (there === null) {
        throw new Fault('record-broken', { escalation, version: String(version), why: 'it is missing' });
      }
      if (there.body['words'] === null) return;
      const outcome = await record.replace(escalation, { ...there.body, id, words: null }, there.etag);
      if (outcome === 'replaced') return;
    }
    throw new Fault('erasure-unfinished', { escalation });
  }

  return {
    async eraseWords(escalation, versions) {
      for (const version of versions) await eraseOne(escalation, version);
    },
  };
}
