import type { Shelf } from '../../dashboard/shelf.ts';
import { storedReceived } from '../stored-received.ts';
import { createIn, type Items } from './items.ts';
import { kept } from './kept.ts';

/** The one partition of the container: a shelf grows by some releases a year, so it never grows full. */
const SHELF = 'shelf';

/** What the dashboard was sent, in Cosmos DB. The number is the id, so the create decides who was first. */
export function cosmosShelf(items: Items): Shelf {
  return {
    async received() {
      const parameters = [{ name: '@under', value: SHELF }];
      const found = await items.query(SHELF, { query: 'SELECT * FROM c WHERE c.under = @under', parameters });
      return found
        .map(({ body: { id: _id, release, ...body }, ...rest }) =>
          kept(storedReceived, 'shelf', { ...rest, body: { ...body, id: release } }),
        )
        .sort((one, other) => one.number - other.number);
    },
    keep: ({ id, ...received }) =>
      createIn(items, {
        ...received,
        release: id,
        id: String(received.number).padStart(6, '0'),
        under: SHELF,
      }),
  };
}
