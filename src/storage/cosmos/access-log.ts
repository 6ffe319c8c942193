import type { CarriedAccessLog, View } from '../../access/access-log.ts';
import type { Instant } from '../../calendar/instant.ts';
import { londonDate } from '../../calendar/say-date.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import { storedView } from '../stored-view.ts';
import { createIn, type Item, type Items, type Standing } from './items.ts';
import { kept } from './kept.ts';

const viewIn = (item: Standing): View => kept(storedView, 'access-log', item);

/**
 * The access log in Cosmos DB: one create a view. An escalation's views are one partition; those of no escalation stand under
 * the month in London, so that no partition grows for ever. What is past its time the store forgets by itself (`ttl`), so
 * that the service needs no right to delete.
 */
export function cosmosAccessLog(items: Items): CarriedAccessLog {
  return {
    async keep(view) {
      await createIn(items, itemOf(view, view.at));
    },
    async bring(view, now) {
      if ((await createIn(items, itemOf(view, now))) === 'created') return 'created';
      const there = await items.read(partitionOf(view), view.id);
      return there === null || canonicalJson(viewIn(there)) === canonicalJson(view) ? 'exists' : 'other';
    },
    async ofEscalation(escalation, limit) {
      const query = `SELECT TOP ${Math.trunc(limit)} * FROM c WHERE c.under = @under ORDER BY c.id DESC`;
      const found = await items.query(escalation, { query, parameters: [{ name: '@under', value: escalation }] });
      return found.map(viewIn);
    },
    async between(from, until, limit) {
      const query = `SELECT TOP ${Math.trunc(limit)} * FROM c WHERE c.id >= @from AND c.id < @until ORDER BY c.id DESC`;
      const parameters = [
        { name: '@from', value: from },
        { name: '@until', value: until },
      ];
      const found: View[] = [];
      for await (const item of items.everywhere({ query, parameters })) found.push(viewIn(item));
      return found;
    },
  };
}

function partitionOf({ escalation, at }: View): string {
  return escalation ?? londonDate(at).slice(0, 7);
}

/** The store counts the time to live from when it writes the item, which is `now`. */
function itemOf(view: View, now: Instant): Item {
  const { keepUntil } = view;
  const item = { ...view, under: partitionOf(view) };
  // Whole seconds, at least one. Without it the item stays: the container itself sets no time.
  if (keepUntil === null) return item;
  return { ...item, ttl: Math.max(1, Math.ceil((Date.parse(keepUntil) - Date.parse(now)) / 1000)) };
}
