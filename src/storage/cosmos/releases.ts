import type { CarriedReleases } from '../../statistics/releases.ts';
import { storedReleaseEntry, storedSealedTruths } from '../stored-release.ts';
import { createIn, type Items } from './items.ts';
import { kept } from './kept.ts';

/** The two partitions of the container. A ledger has some dozens of entries a year, so one partition never grows full. */
const LEDGER = 'ledger';
const COUNTS = 'counts';

/** The ledger of releases in Cosmos DB. The number is the id, so the create decides who was first. */
export function cosmosReleases(items: Items): CarriedReleases {
  return {
    async entries() {
      const parameters = [{ name: '@under', value: LEDGER }];
      const found = await items.query(LEDGER, { query: 'SELECT * FROM c WHERE c.under = @under', parameters });
      return found
        .map(({ body: { id: _id, under: _under, ...body }, ...rest }) =>
          kept(storedReleaseEntry, 'release', { ...rest, body }),
        )
        .sort((one, other) => one.number - other.number);
    },
    append: (entry) => createIn(items, { ...entry, id: String(entry.number).padStart(6, '0'), under: LEDGER }),
    async keepCounts(sealed) {
      await createIn(items, { ...sealed, id: sealed.seal, under: COUNTS });
    },
    async counts(seal) {
      const there = await items.read(COUNTS, seal);
      return there === null ? null : kept(storedSealedTruths, 'release', there);
    },
    async allCounts() {
      const parameters = [{ name: '@under', value: COUNTS }];
      const found = await items.query(COUNTS, { query: 'SELECT * FROM c WHERE c.under = @under', parameters });
      return found.map((item) => kept(storedSealedTruths, 'release', item));
    },
  };
}
