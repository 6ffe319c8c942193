import type { DashboardStore } from '../store.ts';
import { cosmosAccessLog } from './access-log.ts';
import type { ContainerName } from './containers.ts';
import { itemsOf } from './items.ts';
import { type CosmosSettings, openAccount } from './open-account.ts';
import { whatIsWrong } from './ready.ts';
import { cosmosShelf } from './shelf.ts';

/** Every container that the database of the dashboard alone needs. */
export const DASHBOARD_CONTAINERS = ['shelf', 'access-log'] as const satisfies readonly ContainerName[];

/** The store of the dashboard alone, in a database of its own. Asks nothing of it yet: `ready` says what is wrong with it. */
export function openCosmosDashboardStore(settings: CosmosSettings): DashboardStore {
  const account = openAccount(settings);
  return {
    shelf: cosmosShelf(itemsOf(account, 'shelf')),
    accessLog: cosmosAccessLog(itemsOf(account, 'access-log')),
    ready: () => whatIsWrong(account, DASHBOARD_CONTAINERS),
    close: () => account.close(),
  };
}
