import type { DashboardStore } from '../store.ts';
import { sqliteAccessLog } from './access-log.ts';
import { openDatabase } from './open-database.ts';
import { sqliteShelf } from './shelf.ts';

/**
 * Opens the store of the dashboard alone, making folder, file and tables where there are none: a file of its own, in which
 * the tables of cases stay empty. Throws Fault `store-unreadable`.
 */
export function openDashboardStore(file: string): DashboardStore {
  const database = openDatabase(file);
  return {
    shelf: sqliteShelf(database),
    accessLog: sqliteAccessLog(database),
    ready: async () => [],
    close: () => {
      if (database.isOpen) database.close();
    },
  };
}
