import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { Fault } from '../../errors/fault.ts';
import type { EscalationId } from '../../escalation/ids.ts';
import type { Checkpoints } from '../../record/checkpoints.ts';
import type { Entry } from '../../record/entry.ts';
import { openCosmosStore } from '../../storage/cosmos/open-cosmos-store.ts';
import { openRecordToRead } from '../../storage/sqlite/open-store.ts';

/** A store as it is verified: nothing in it can be changed through this. */
export interface StoreToVerify {
  readonly record: RecordToVerify;
  readonly checkpoints: Pick<Checkpoints, 'all'>;
  close(): void;
}

export interface RecordToVerify {
  escalations(): Iterable<EscalationId> | AsyncIterable<EscalationId>;
  /** One by one, so that a broken entry does not hide the ones before it. */
  entries(escalation: EscalationId): Iterable<Entry> | AsyncIterable<Entry>;
}

/**
 * Opens the store the settings name, or this SQLite file. Null where there is no such file. Throws Faults
 * `store-unreadable` and `store-not-ready`.
 */
export async function openToVerify(config: Config, file: string | undefined): Promise<StoreToVerify | null> {
  if (config.store.kind === 'sqlite' || file !== undefined) {
    const path = file ?? sqliteFileOf(config);
    return existsSync(path) ? openRecordToRead(path) : null;
  }
  const store = openCosmosStore(config.store);
  const [wrong] = await store.ready();
  if (wrong === undefined) return store;
  store.close();
  throw new Fault('store-not-ready', { why: wrong });
}

export function sqliteFileOf({ dataFolder }: Config): string {
  return join(dataFolder, 'escalations.sqlite');
}
