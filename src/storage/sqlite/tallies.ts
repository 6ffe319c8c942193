import type { DatabaseSync } from 'node:sqlite';
import type { Tallies } from '../../statistics/tallies.ts';
import { storedTally } from '../stored-tally.ts';
import { stored } from './stored.ts';

/** Tallies in SQLite: one statement counts, so that none is lost between reading and writing. */
export function sqliteTallies(database: DatabaseSync): Tallies {
  const add = database.prepare(`
    INSERT INTO tally (partnership, quarter, door, count) VALUES (?, ?, ?, 1)
    ON CONFLICT (partnership, quarter, door) DO UPDATE SET count = tally.count + 1`);
  const ofOne = database.prepare('SELECT door, quarter, count FROM tally WHERE partnership = ? ORDER BY quarter, door');
  return {
    async add(partnership, door, quarter) {
      add.run(partnership, quarter, door);
    },
    async of(partnership) {
      return ofOne.all(partnership).map((row) => stored(storedTally, 'tally', row));
    },
  };
}
