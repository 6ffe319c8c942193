import type { Erasure } from '../../record/erasure.ts';
import type { Ledger } from '../../worklist/worklist.ts';
import { cosmosErasure } from './erasure.ts';
import { itemsOf } from './items.ts';
import { cosmosLedger } from './ledger.ts';
import { openAccount, type CosmosSettings } from './open-account.ts';
import { cosmosRecordReader, type CosmosRecordReader } from './record-reader.ts';

/** What the commands that erase have of a store in Cosmos DB: the record alone, under ERASER_RIGHTS (containers.ts). */
export interface CosmosEraser {
  readonly record: CosmosRecordReader;
  readonly ledger: Ledger;
  readonly erasure: Erasure;
  close(): void;
}

/** Asks nothing of the account yet: what is wrong with it, or with the identity, the first call says as a Fault. */
export function openCosmosEraser(settings: CosmosSettings): CosmosEraser {
  const account = openAccount(settings);
  const record = itemsOf(account, 'record');
  return {
    record: cosmosRecordReader(record),
    ledger: cosmosLedger(record),
    erasure: cosmosErasure(record),
    close: () => account.close(),
  };
}
