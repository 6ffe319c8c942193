import { z } from 'zod';
import type { EscalationId } from '../../escalation/ids.ts';
import type { Summary } from '../../worklist/summary.ts';
import type { Worklist } from '../../worklist/worklist.ts';
import { storedSummary } from '../stored-summary.ts';
import { itemId } from './item-id.ts';
import type { Items } from './items.ts';
import { kept } from './kept.ts';
import { putUnlessNewer } from './put-unless-newer.ts';

const place = z.object({ id: z.string(), partnership: z.string() });

type Order = (one: Summary, other: Summary) => number;

/**
 * The worklist in Cosmos DB: each list is one query of one partition. Lists are put in order here, because an order by two
 * fields would want a composite index for each of them; only what is cut off at a limit is ordered by the store.
 */
export function cosmosWorklist(items: Items): Worklist {
  async function list(partnership: string, where: string, value: string, order: Order, top = ''): Promise<Summary[]> {
    const parameters = [
      { name: '@partnership', value: partnership },
      { name: '@value', value },
    ];
    const query = `SELECT ${top} * FROM c WHERE c.partnership = @partnership AND ${where}`;
    const found = await items.query(partnership, { query, parameters });
    return found.map((item) => kept(storedSummary, 'worklist', item)).sort(order);
  }

  return {
    waitingOn: (partnership, person) =>
      list(partnership, 'ARRAY_CONTAINS(c.waitingOn, @value)', person, soonestClockFirst),
    raisedBy: (partnership, person) => list(partnership, 'ARRAY_CONTAINS(c.raising, @value)', person, newestFirst),
    linkedTo: (partnership, escalation) =>
      list(partnership, 'c.link.escalation = @value', escalation, (one, other) =>
        first(compare(one.raisedAt, other.raisedAt), byReference(one, other)),
      ),
    open: (partnership) => list(partnership, 'c.situation != @value', 'closed', soonestClockFirst),
    dueForAttention: (partnership, now, limit) =>
      list(
        partnership,
        'c.nextAttentionAt <= @value ORDER BY c.nextAttentionAt',
        now,
        (one, other) => first(compare(one.nextAttentionAt ?? '', other.nextAttentionAt ?? ''), byReference(one, other)),
        `TOP ${Math.trunc(limit)}`,
      ),
    put: (summary) => {
      const item = { ...summary, id: itemId(summary.escalation) };
      return putUnlessNewer(items, 'worklist', summary.partnership, item);
    },
    async clear() {
      // By place alone: a line that cannot be read must not keep the view from being built anew.
      for await (const item of items.everywhere({ query: 'SELECT c.id, c.partnership FROM c' })) {
        const { partnership, id } = kept(place, 'worklist', item);
        await items.remove(partnership, id);
      }
    },
    // Asks every partition: for upkeep only, no turn and no sweep comes here.
    async find(escalation: EscalationId) {
      const parameters = [{ name: '@id', value: itemId(escalation) }];
      for await (const item of items.everywhere({ query: 'SELECT * FROM c WHERE c.id = @id', parameters })) {
        return kept(storedSummary, 'worklist', item);
      }
      return null;
    },
  };
}

/** Those without a clock come last. The reference breaks ties, so that a list stands still between two looks. */
const soonestClockFirst: Order = (one, other) =>
  first(compare(one.dueAt ?? NEVER, other.dueAt ?? NEVER), byReference(one, other));
const newestFirst: Order = (one, other) => first(compare(other.raisedAt, one.raisedAt), byReference(one, other));
const byReference: Order = (one, other) => compare(one.escalation, other.escalation);

/** After every instant there is: letters come after figures. */
const NEVER = 'never';

function first(rule: number, otherwise: number): number {
  return rule === 0 ? otherwise : rule;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
