import { z } from 'zod';
import { Fault } from '../../errors/fault.ts';
import { faultOf, type Asking } from './failure.ts';
import type { Account } from './open-account.ts';
import { answerOf, PATIENCE, tryAgain } from './try-again.ts';

/** Where the reading of the record's change feed has come to. */
export interface FeedPlace {
  /** What the store calls the record's container inside: a container made anew under the same name begins anew. */
  readonly container: string;
  /** Null: from the beginning. */
  readonly continuation: string | null;
  /** Of the item the place is kept in; null where there is none yet. */
  readonly etag: string | null;
}

export interface FeedProgress {
  read(): Promise<FeedPlace>;
  /** Keeps the place and answers its new ETag; null where another instance has kept one meanwhile, and nothing is changed. */
  keep(place: FeedPlace): Promise<string | null>;
}

const ITEM = 'worklist-repair';
const kept = z.object({ container: z.string(), continuation: z.string(), _etag: z.string() });

const TAKEN = 409;
const CHANGED = 412;
const ABSENT = 404;

/** The place in the container `progress`, shared by all instances. */
export function feedProgress(account: Account): FeedProgress {
  const { endpoint, database, patience = PATIENCE } = account.settings;
  const item = account.container('progress').item(ITEM, ITEM);
  const asking = (action: Asking['action'], container: Asking['container'] = 'progress'): Asking => ({
    container,
    action,
    database,
    endpoint,
  });

  return {
    async read() {
      const record = account.container('record');
      const about = answerOf(
        await tryAgain((abortSignal) => record.read({ abortSignal }), patience),
        asking('items/read', 'record'),
      );
      const container = about.resource?._rid ?? '';
      const answer = answerOf(
        await tryAgain((abortSignal) => item.read({ abortSignal }), patience),
        asking('items/read'),
      );
      if (answer.statusCode === ABSENT) return { container, continuation: null, etag: null };
      const place = kept.safeParse(answer.resource);
      if (!place.success) throw new Fault('store-item-broken', { container: 'progress' });
      const continuation = place.data.container === container ? place.data.continuation : null;
      return { container, continuation, etag: place.data._etag };
    },
    async keep({ container, continuation, etag }) {
      const body = { id: ITEM, container, continuation };
      const tried = await tryAgain(
        (abortSignal) =>
          etag === null
            ? account.container('progress').items.create(body, { abortSignal })
            : item.replace(body, { abortSignal, accessCondition: { type: 'IfMatch', condition: etag } }),
        patience,
      );
      if ('answer' in tried) return tried.answer.etag;
      // Also where an earlier try of ours had kept it and its answer was lost: looking again is always right.
      const { status } = tried.failure;
      if (status === TAKEN || status === CHANGED) return null;
      throw faultOf(tried.failure, asking(etag === null ? 'items/create' : 'items/replace'));
    },
  };
}
