import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../config.ts';
import { Fault } from '../../errors/fault.ts';
import type { EscalationId } from '../../escalation/ids.ts';
import { openCosmosStore } from '../../storage/cosmos/open-cosmos-store.ts';
import { openStore } from '../../storage/sqlite/open-store.ts';
import type { Store } from '../../storage/store.ts';

/** Every escalation that has an entry, one by one: at once from a file, after a query across a network. */
export interface EveryEscalation {
  escalations(): Iterable<EscalationId> | AsyncIterable<EscalationId>;
}

/** A store as a command opens it, whichever it is. */
export interface EitherStore extends Store {
  readonly record: Store['record'] & EveryEscalation;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Which store a command means. What it does not say comes from the service's own settings (STORE, DATA_FOLDER, COSMOS_...). */
export interface StoreChoice {
  readonly kind: string | undefined;
  /** Of a SQLite store. */
  readonly file: string | undefined;
  /** False: a SQLite store that is not there is refused, rather than made. */
  readonly mayBeNew: boolean;
}

/**
 * Opens the store a command means, and says what is wrong with it before anything is begun. Throws Fault `config-invalid`,
 * `store-unreadable` and, for Cosmos DB, the first thing that keeps it from being used.
 */
export async function openEitherStore(choice: StoreChoice, environment: Environment): Promise<EitherStore> {
  const { kind, file, mayBeNew } = choice;
  const stated = kind === undefined ? {} : { STORE: kind };
  const { store, dataFolder } = readConfig({ ...environment, ...stated }, 'local');
  if (store.kind === 'sqlite') return openFile(file ?? join(dataFolder, 'escalations.sqlite'), mayBeNew);
  const opened = openCosmosStore(store);
  const [wrong] = await opened.ready();
  if (wrong !== undefined) {
    opened.close();
    throw new Fault('store-not-ready', { why: wrong });
  }
  return opened;
}

function openFile(file: string, mayBeNew: boolean): EitherStore {
  if (!mayBeNew && !existsSync(file)) throw new Fault('store-unreadable', { file, why: 'there is no such file' });
  return openStore(file);
}
