import { Fault } from '../../errors/fault.ts';
import type { EscalationId } from '../../escalation/ids.ts';
import type { Entry } from '../../record/entry.ts';
import { entryId } from '../../record/entry-id.ts';
import type { RecordReader } from '../../record/record.ts';
import { entryBody, entryWords } from '../stored-entry.ts';
import { everyEscalation } from './every-escalation.ts';
import type { Items, Standing } from './items.ts';

const IN_ORDER = 'SELECT * FROM c WHERE c.escalationId = @escalation ORDER BY c.version';
const shape = entryBody.extend({ words: entryWords.nullable() });

/** The record in Cosmos DB: one query of one partition for one escalation. */
export function cosmosRecordReader(items: Items): RecordReader {
  const read = async (escalation: EscalationId): Promise<readonly Entry[]> => {
    const parameters = [{ name: '@escalation', value: escalation }];
    const found = await items.query(escalation, { query: IN_ORDER, parameters });
    return found.map((item) => entryOf(item, escalation));
  };
  return {
    read,
    async *all() {
      for await (const escalation of everyEscalation(items)) yield await read(escalation);
    },
  };
}

/** The entry an item holds. Throws Fault `record-broken` where it no longer has the shape of one. */
export function entryOf({ body }: Standing, escalation: EscalationId): Entry {
  const parsed = shape.safeParse(body);
  if (parsed.success && parsed.data.escalationId === escalation && parsed.data.id === entryId(parsed.data.version)) {
    return parsed.data;
  }
  const why = parsed.success ? 'it is kept in the place of another' : 'it does not have the shape of an entry';
  const version = body['version'];
  throw new Fault('record-broken', { escalation, version: typeof version === 'number' ? String(version) : '?', why });
}
