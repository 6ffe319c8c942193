import type { SqlQuerySpec } from '@azure/cosmos';
import { Fault } from '../../errors/fault.ts';
import type { ContainerName, ItemAction } from './containers.ts';
import { failureOf, faultOf, type Asking } from './failure.ts';
import type { Account } from './open-account.ts';
import { answerOf, PATIENCE, tryAgain } from './try-again.ts';

/** What can be kept: JSON with an id. */
export type Item = Readonly<Record<string, unknown>> & { readonly id: string };

/** An item as it stands: what it holds, without the store's own fields, and the ETag it has now. */
export interface Standing {
  readonly body: Readonly<Record<string, unknown>>;
  readonly etag: string;
  /** When the store wrote it, in whole seconds since 1970. */
  readonly writtenAt: number;
}

/**
 * What became of a create. `exists`: the id is taken, perhaps by this very call where `doubtful` says that an earlier try
 * got no answer. `lost`: no try got an answer and it may have been kept all the same; `fault` says so.
 */
export type Created =
  | { readonly outcome: 'created' | 'exists'; readonly doubtful: boolean }
  | { readonly outcome: 'lost'; readonly fault: Fault };

/**
 * The items of one container, one request each (the SDK asks once for the container's partition key before its first
 * write). Every failure is a Fault of the catalogue, and after one nothing is half done.
 */
export interface Items {
  create(item: Item): Promise<Created>;
  /** `patience`: how long it may take with everything tried again, in milliseconds, where it must be less than usual. */
  read(partition: string, id: string, patience?: number): Promise<Standing | null>;
  /** Only where it still has this ETag. `changed`: it has another, or is gone; perhaps by this very call. */
  replace(partition: string, item: Item, etag: string): Promise<'replaced' | 'changed'>;
  upsert(item: Item): Promise<void>;
  /** Does nothing where there is none. */
  remove(partition: string, id: string): Promise<void>;
  /** All that a query finds within one partition, page by page. `where` speaks of the item as `c`. */
  query(partition: string, query: SqlQuerySpec): Promise<readonly Standing[]>;
  /** What a query finds in all partitions, in no order: for upkeep, never for an answer to a person. */
  everywhere(query: SqlQuerySpec): AsyncIterable<Standing>;
}

/** A page is as many items as fit into 4 MB, or this many. */
const PAGE = 1000;
const WRONG_404 = [1002, 1003];
const SYSTEM_FIELDS = ['_rid', '_self', '_etag', '_attachments', '_ts', '_lsn'];

export function itemsOf(account: Account, name: ContainerName): Items {
  const container = account.container(name);
  const { database, endpoint, patience = PATIENCE } = account.settings;
  const asking = (action: ItemAction): Asking => ({ container: name, action, database, endpoint });
  const making = async <Answer>(action: ItemAction, request: (abortSignal: AbortSignal) => Promise<Answer>) =>
    answerOf(await tryAgain(request, patience), asking(action));

  return {
    async create(item) {
      const tried = await tryAgain((abortSignal) => container.items.create({ ...item }, { abortSignal }), patience);
      if ('answer' in tried) return { outcome: 'created', doubtful: tried.doubtful };
      if (tried.failure.status === 409) return { outcome: 'exists', doubtful: tried.doubtful };
      const fault = faultOf(tried.failure, asking('items/create'));
      if (tried.doubtful) return { outcome: 'lost', fault };
      throw fault;
    },
    async read(partition, id, within = patience) {
      const tried = await tryAgain(async (abortSignal) => {
        const read = await container.item(id, partition).read<Record<string, unknown>>({ abortSignal });
        // The SDK takes every 404 for a missing item. 1002: not yet at this replica; 1003: its container is missing.
        if (read.statusCode === 404 && WRONG_404.includes(read.substatus ?? 0)) {
          throw Object.assign(new Fault('unexpected'), { code: 404, substatus: read.substatus });
        }
        return read;
      }, within);
      const { statusCode, resource } = answerOf(tried, asking('items/read'));
      return statusCode === 404 ? null : standing(resource);
    },
    async replace(partition, item, etag) {
      const tried = await tryAgain((abortSignal) => {
        const accessCondition = { type: 'IfMatch', condition: etag };
        return container.item(item.id, partition).replace({ ...item }, { abortSignal, accessCondition });
      }, patience);
      const status = 'failure' in tried ? tried.failure.status : null;
      if (status === 412 || status === 404) return 'changed';
      answerOf(tried, asking('items/replace'));
      return 'replaced';
    },
    async upsert(item) {
      await making('items/upsert', (abortSignal) => container.items.upsert({ ...item }, { abortSignal }));
    },
    async remove(partition, id) {
      const tried = await tryAgain((abortSignal) => container.item(id, partition).delete({ abortSignal }), patience);
      if ('failure' in tried && tried.failure.status === 404) return;
      answerOf(tried, asking('items/delete'));
    },
    async query(partition, query) {
      const found: Standing[] = [];
      let continuationToken: string | undefined;
      do {
        const at = continuationToken === undefined ? {} : { continuationToken };
        // A fresh iterator for each page: after an error the SDK's own does not say where it stands.
        const page = await making('executeQuery', (abortSignal) => {
          const options = { partitionKey: partition, maxItemCount: PAGE, abortSignal, ...at };
          return container.items.query<Record<string, unknown>>(query, options).fetchNext();
        });
        for (const item of page.resources ?? []) found.push(standing(item));
        continuationToken = page.continuationToken;
      } while (continuationToken !== undefined && continuationToken !== '');
      return found;
    },
    async *everywhere(query) {
      const pages = container.items.query<Record<string, unknown>>(query, { maxItemCount: PAGE });
      do {
        // Not tried again but by the SDK: nobody waits, and upkeep can be run once more.
        const page = await pages.fetchNext().catch((error: unknown) => fail(error, asking('executeQuery')));
        for (const item of page.resources ?? []) yield standing(item);
      } while (pages.hasMoreResults());
    },
  };
}

/** Creates an item of which nobody needs to know whose it is. Throws where it is not known whether it was kept. */
export async function createIn(items: Items, item: Item): Promise<'created' | 'exists'> {
  const created = await items.create(item);
  if (created.outcome === 'lost') throw created.fault;
  return created.outcome;
}

function fail(error: unknown, asking: Asking): never {
  throw faultOf(failureOf(error), asking);
}

function standing(item: Readonly<Record<string, unknown>> | undefined): Standing {
  const held = Object.entries(item ?? {});
  const body = Object.fromEntries(held.filter(([field]) => !SYSTEM_FIELDS.includes(field)));
  const { _etag: etag, _ts: writtenAt } = item ?? {};
  return { body, etag: typeof etag === 'string' ? etag : '', writtenAt: typeof writtenAt === 'number' ? writtenAt : 0 };
}
