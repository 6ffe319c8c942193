import { join } from 'node:path';
import type { Config } from '../../config.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { Erasure } from '../../record/erasure.ts';
import type { RecordReader } from '../../record/record.ts';
import { openCosmosEraser } from '../../storage/cosmos/open-cosmos-eraser.ts';
import { openEraser } from '../../storage/sqlite/open-eraser.ts';
import type { Ledger } from '../../worklist/worklist.ts';
import type { EveryEscalation } from '../data/either-store.ts';
import { everyView } from '../data/every-view.ts';

/** A store as the commands that erase open it: nothing of people, lists or messages is within their reach. */
export interface StoreToErase {
  readonly record: RecordReader & EveryEscalation;
  readonly ledger: Ledger;
  readonly erasure: Erasure;
  /** Null where the store forgets past views by itself (Cosmos DB). */
  readonly pastViews: PastViews | null;
  close(): void;
}

/** Views of the access log whose time is over. */
export interface PastViews {
  count(now: Instant): Promise<number>;
  /** Answers how many were forgotten. */
  forget(now: Instant): Promise<number>;
}

/** Opens the store of the settings, or this SQLite file. Throws Fault `store-unreadable`. */
export function openToErase({ store, dataFolder }: Config, file: string | undefined): StoreToErase {
  if (store.kind === 'cosmos' && file === undefined) return { ...openCosmosEraser(store), pastViews: null };
  const opened = openEraser(file ?? join(dataFolder, 'escalations.sqlite'));
  const { accessLog } = opened;
  return {
    ...opened,
    pastViews: {
      count: async (now) => {
        let past = 0;
        for await (const { keepUntil } of everyView(accessLog)) if (keepUntil !== null && keepUntil <= now) past += 1;
        return past;
      },
      forget: (now) => accessLog.forgetPast(now),
    },
  };
}
