import type { Checkpoints } from '../../record/checkpoints.ts';
import { storedCheckpoint } from '../stored-checkpoint.ts';
import { createIn, type Items } from './items.ts';
import { kept } from './kept.ts';

/** Checkpoints in Cosmos DB. The date is the id, so the create decides which instance was first. */
export function cosmosCheckpoints(items: Items): Checkpoints {
  return {
    create: ({ of, signed }) => createIn(items, { id: of, of, signed }),
    async of(date) {
      const there = await items.read(date, date);
      return there === null ? null : kept(storedCheckpoint, 'checkpoint', there);
    },
    async all() {
      const found = [];
      for await (const item of items.everywhere({ query: 'SELECT * FROM c' })) {
        found.push(kept(storedCheckpoint, 'checkpoint', item));
      }
      return found.sort((one, other) => (one.of < other.of ? -1 : 1));
    },
  };
}
