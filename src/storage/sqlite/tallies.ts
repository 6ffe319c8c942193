import type { DatabaseSync } from 'node:sqlite';
import type { CarriedTallies } from '../../statistics/tallies.ts';
import { storedPartnershipTally, storedTally } from '../stored-tally.ts';
import { stored } from './stored.ts';

/** Tallies in SQLite: one statement counts, so that none is lost between reading and writing. */
export function sqliteTallies(database: DatabaseSync): CarriedTallies {
  const add = database.prepare(`
    INSERT INTO tally (partnership, quarter, door, count) VALUES (?, ?, ?, 1)
    ON CONFLICT (partnership, quarter, door) DO UPDATE SET count = tally.count + 1`);
  const ofOne = database.prepare('SELECT door, quarter, count FROM tally WHERE partnership = ? ORDER BY quarter, door');
  const all = database.prepare('SELECT partnership, quarter, door, count FROM tally');
  const raise = database.prepare(`
    INSERT INTO tally (partnership, quarter, door, count) VALUES (?, ?, ?, ?)
    ON CONFLICT (partnership, quarter, door) DO UPDATE SET count = excluded.count WHERE excluded.count > tally.count`);
  return {
    async add(partnership, door, quarter) {
      add.run(partnership, quarter, door);
    },
    async of(partnership) {
      return ofOne.all(partnership).map((row) => stored(storedTally, 'tally', row));
    },
    async all() {
      return all.all().map((row) => stored(storedPartnershipTally, 'tally', row));
    },
    async atLeast({ partnership, quarter, door, count }) {
      return raise.run(partnership, quarter, door, count).changes === 0 ? 'stands' : 'raised';
    },
  };
}
