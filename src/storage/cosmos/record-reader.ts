import { Fault } from '../../errors/fault.ts';
import type { EscalationId } from '../../escalation/ids.ts';
import type { Entry } from '../../record/entry.ts';
import { entryId } from '../../record/entry-id.ts';
import type { Mark, MarkedRecord } from '../../record/checkpoint.ts';
import type { RecordReader } from '../../record/record.ts';
import { entryBody, entryWords } from '../stored-entry.ts';
import { storedMark } from '../stored-mark.ts';
import { everyEscalation } from './every-escalation.ts';
import type { Items, Standing } from './items.ts';
import { kept } from './kept.ts';

const IN_ORDER = 'SELECT * FROM c WHERE c.escalationId = @escalation ORDER BY c.version';
const shape = entryBody.extend({ words: entryWords.nullable() });

const MARKS = 'SELECT c.escalationId AS escalation, c.version, c.at, c.hash FROM c';

/** The record in Cosmos DB, with what verification needs besides. */
export interface CosmosRecordReader extends RecordReader, MarkedRecord {
  /** Every escalation that has an entry, in order of id. */
  escalations(): AsyncIterable<EscalationId>;
  /** The entries of one escalation in order of version. Throws Fault `record-broken` on reaching a broken item. */
  entries(escalation: EscalationId): AsyncIterable<Entry>;
}

/** One query of one partition for one escalation; `all`, `escalations` and `marks` ask every partition. */
export function cosmosRecordReader(items: Items): CosmosRecordReader {
  const found = (escalation: EscalationId): Promise<readonly Standing[]> => {
    const parameters = [{ name: '@escalation', value: escalation }];
    return items.query(escalation, { query: IN_ORDER, parameters });
  };
  const read = async (escalation: EscalationId): Promise<readonly Entry[]> =>
    (await found(escalation)).map((item) => entryOf(item, escalation));
  return {
    read,
    escalations: () => everyEscalation(items),
    async *entries(escalation) {
      for (const item of await found(escalation)) yield entryOf(item, escalation);
    },
    async *all() {
      for await (const escalation of everyEscalation(items)) yield await read(escalation);
    },
    async *marks(): AsyncGenerator<Mark> {
      for await (const item of items.everywhere({ query: MARKS })) yield kept(storedMark, 'record', item);
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
