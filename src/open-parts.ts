import { join } from 'node:path';
import { repairWorklist, type WorklistRepair } from './attention/repair-worklist.ts';
import type { Instant } from './calendar/instant.ts';
import type { Config, StoreConfig } from './config.ts';
import type { KnownCodes } from './directory/check-directory.ts';
import type { DirectorySource } from './directory/directory.ts';
import { Fault } from './errors/fault.ts';
import { HeldDirectory } from './storage/held-directory.ts';
import { DirectoryFiles } from './storage/files/directory-files.ts';
import { openStore } from './storage/sqlite/open-store.ts';
import type { Store } from './storage/store.ts';

/** What the service keeps things in, whichever store was chosen. */
export interface OpenParts {
  readonly store: Store;
  readonly directory: DirectorySource;
  /** Mends the worklist beside the sweep; null where entry and line are one transaction. */
  readonly repair: WorklistRepair | null;
  /** Whether the store can be used now; why not is logged. */
  ready(): Promise<boolean>;
}

export interface OpenSettings {
  readonly known: KnownCodes;
  readonly now: () => Instant;
  readonly failed: (error: unknown) => void;
  readonly at?: (point: 'before-commit' | 'after-commit') => void;
}

/**
 * Opens the store and the directory that the configuration names. Throws the store's Fault where it cannot be opened;
 * Cosmos DB is asked for nothing yet, its SDK is loaded only where it is used.
 */
export async function openParts(config: Config, settings: OpenSettings): Promise<OpenParts> {
  if (config.store.kind === 'cosmos') return openCosmos(config, config.store, settings);
  const store = openStore(join(config.dataFolder, 'escalations.sqlite'), settings.at);
  return { store, directory: directoryIn(config.directoryFolder, settings), repair: null, ready: async () => true };
}

async function openCosmos(
  config: Config,
  account: Extract<StoreConfig, { kind: 'cosmos' }>,
  settings: OpenSettings,
): Promise<OpenParts> {
  const [{ openCosmosStore }, { cosmosWorklistRepair }] = await Promise.all([
    import('./storage/cosmos/open-cosmos-store.ts'),
    import('./storage/cosmos/change-feed.ts'),
  ]);
  const { known, now, failed } = settings;
  const store = openCosmosStore(account, settings.at);
  const directory =
    config.directoryFolder === null
      ? new HeldDirectory({
          texts: () => store.directoryTexts(),
          known,
          now: () => performance.now(),
          onBroken: failed,
        })
      : directoryIn(config.directoryFolder, settings);
  const repair = cosmosWorklistRepair({
    account: store.account,
    repair: (escalation) => repairWorklist(escalation, { ...store, now }),
    failed,
  });
  return {
    store,
    directory,
    repair,
    async ready() {
      const wrong = await store.ready();
      for (const why of wrong) failed(new Fault('store-not-ready', { why }));
      return wrong.length === 0;
    },
  };
}

function directoryIn(folder: string | null, { known, failed }: OpenSettings): DirectoryFiles {
  if (folder === null) throw new Fault('config-invalid', { name: 'DIRECTORY_FOLDER', why: 'it is not set' });
  return new DirectoryFiles({ folder, known, now: () => performance.now(), onBroken: failed });
}
