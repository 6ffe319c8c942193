import type { z } from 'zod';
import type { CarriedNotes } from '../../statistics/learning-notes/learning-notes.ts';
import type { NoteStep } from '../../statistics/learning-notes/step.ts';
import { storedNoteOrigin, storedNoteStep } from '../stored-note.ts';
import { itemId } from './item-id.ts';
import { createIn, type Items, type Standing } from './items.ts';
import { kept } from './kept.ts';

/** Learning notes in Cosmos DB: an item for each step, and one apart from them for what the note grew from. */
export function cosmosLearningNotes(items: Items): CarriedNotes {
  async function all(partnership: string, what: 'step' | 'origin'): Promise<readonly Standing[]> {
    const parameters = [
      { name: '@partnership', value: partnership },
      { name: '@what', value: what },
    ];
    const query = 'SELECT * FROM c WHERE c.partnership = @partnership AND c.what = @what';
    return items.query(partnership, { query, parameters });
  }
  async function everywhere<Held>(what: 'step' | 'origin', shape: z.ZodType<Held>): Promise<readonly Held[]> {
    const query = { query: 'SELECT * FROM c WHERE c.what = @what', parameters: [{ name: '@what', value: what }] };
    const found: Held[] = [];
    for await (const item of items.everywhere(query)) found.push(kept(shape, 'learning-note', item));
    return found;
  }
  return {
    createOrigin: (origin) => createIn(items, { ...origin, id: itemId(`${origin.note}.origin`), what: 'origin' }),
    createStep: (step) => createIn(items, { ...step, id: itemId(`${step.note}.${step.number}`), what: 'step' }),
    async steps(partnership) {
      const found = await all(partnership, 'step');
      return found.map((item) => kept(storedNoteStep, 'learning-note', item)).sort(inOrder);
    },
    async origins(partnership) {
      const found = await all(partnership, 'origin');
      return found
        .map((item) => kept(storedNoteOrigin, 'learning-note', item))
        .sort((one, other) => (one.note < other.note ? -1 : 1));
    },
    allSteps: () => everywhere('step', storedNoteStep),
    allOrigins: () => everywhere('origin', storedNoteOrigin),
  };
}

function inOrder(one: NoteStep, other: NoteStep): number {
  return one.note === other.note ? one.number - other.number : one.note < other.note ? -1 : 1;
}
