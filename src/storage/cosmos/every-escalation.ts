import { z } from 'zod';
import type { EscalationId } from '../../escalation/ids.ts';
import { escalationId } from '../stored-ids.ts';
import type { Items } from './items.ts';
import { kept } from './kept.ts';

const reference = z.object({ escalationId });

/**
 * The id of every escalation that has an entry, in order. Asks every partition and holds the ids: for upkeep only. Every
 * entry is asked, not only first ones: an escalation whose first entry is gone must be found broken, not go unseen.
 */
export async function* everyEscalation(record: Pick<Items, 'everywhere'>): AsyncGenerator<EscalationId> {
  const seen = new Set<EscalationId>();
  for await (const item of record.everywhere({ query: 'SELECT c.escalationId FROM c' })) {
    seen.add(kept(reference, 'record', item).escalationId);
  }
  yield* [...seen].sort();
}
