import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { canonicalJson } from '../../record/canonical-json.ts';
import type { CarriedReleases } from '../../statistics/releases.ts';
import { storedReleaseEntry, storedSealedTruths } from '../stored-release.ts';
import { json, stored, storedOrNull } from './stored.ts';
import { inTransaction } from './transaction.ts';

const entryRow = z.object({ body: json.pipe(storedReleaseEntry) }).transform(({ body }) => body);
const countsRow = z.object({ body: json.pipe(storedSealedTruths) }).transform(({ body }) => body);

/** The ledger of releases in SQLite. */
export function sqliteReleases(database: DatabaseSync): CarriedReleases {
  const all = database.prepare('SELECT body FROM release_entry ORDER BY number');
  const taken = database.prepare('SELECT 1 FROM release_entry WHERE number = ?');
  const insert = database.prepare('INSERT INTO release_entry (number, body) VALUES (?, ?)');
  const counts = database.prepare('SELECT body FROM release_counts WHERE seal = ?');
  const allCounts = database.prepare('SELECT body FROM release_counts');
  const keep = database.prepare('INSERT INTO release_counts (seal, body) VALUES (?, ?)');
  return {
    async entries() {
      return all.all().map((row) => stored(entryRow, 'release_entry', row));
    },
    async append(entry) {
      return inTransaction(database, () => {
        if (taken.get(entry.number) !== undefined) return 'exists';
        insert.run(entry.number, canonicalJson(entry));
        return 'created';
      });
    },
    async keepCounts(sealed) {
      inTransaction(database, () => {
        if (counts.get(sealed.seal) === undefined) keep.run(sealed.seal, canonicalJson(sealed));
      });
    },
    async counts(seal) {
      return storedOrNull(countsRow, 'release_counts', counts.get(seal));
    },
    async allCounts() {
      return allCounts.all().map((row) => stored(countsRow, 'release_counts', row));
    },
  };
}
