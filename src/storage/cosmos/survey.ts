import { z } from 'zod';
import type { SurveyStore } from '../../survey/survey-store.ts';
import { storedAsk, storedWaveStep } from '../stored-wave.ts';
import { itemId } from './item-id.ts';
import { createIn, type Items } from './items.ts';
import { kept } from './kept.ts';

/** The one partition of the steps: there are some waves a year, so it never grows full. */
const WAVES = 'waves';
/** Of all ids in a wave's partition of lists this one has no dot, and every list has. */
const SALT = 'salt';
/** So many asks are deleted at once: a wave has thousands. */
const AT_ONCE = 20;

const OF_WAVE = 'SELECT * FROM c WHERE c.wave = @wave';
const listBody = z.object({ body: z.string() });
const saltBody = z.object({ salt: z.string() });

export interface SurveyItems {
  readonly steps: Items;
  readonly asks: Items;
  readonly lists: Items;
}

/** The survey in Cosmos DB. The store itself notes when an item was last written (`_ts`): nothing is written for one person but their ask. */
export function cosmosSurvey({ steps, asks, lists }: SurveyItems): SurveyStore {
  return {
    async steps() {
      const parameters = [{ name: '@under', value: WAVES }];
      const found = await steps.query(WAVES, { query: 'SELECT * FROM c WHERE c.under = @under', parameters });
      return found
        .map((item) => kept(storedWaveStep, 'wave', item))
        .sort((one, other) => (one.wave === other.wave ? one.number - other.number : one.wave < other.wave ? -1 : 1));
    },
    createStep: (step) => createIn(steps, { ...step, id: itemId(`${step.wave}.${step.number}`), under: WAVES }),

    async createAsk(wave, ask) {
      return createIn(asks, { ...ask, id: itemId(`${ask.ask}.${ask.half}`), wave });
    },
    async asks(wave) {
      const found = await asks.query(wave, { query: OF_WAVE, parameters: [{ name: '@wave', value: wave }] });
      return found
        .map((item) => kept(storedAsk, 'wave-ask', item))
        .sort((one, other) => (`${one.ask} ${one.half}` < `${other.ask} ${other.half}` ? -1 : 1));
    },
    async forgetAsks(wave) {
      const found = await asks.query(wave, { query: OF_WAVE, parameters: [{ name: '@wave', value: wave }] });
      const ids = found.map((item) => kept(z.object({ id: z.string() }), 'wave-ask', item).id);
      for (let first = 0; first < ids.length; first += AT_ONCE) {
        await Promise.all(ids.slice(first, first + AT_ONCE).map((id) => asks.remove(wave, id)));
      }
    },

    async list(wave, name) {
      const there = await lists.read(wave, itemId(name));
      return there === null ? null : { body: kept(listBody, 'wave-list', there).body, etag: there.etag };
    },
    async writeList(wave, name, body, etag) {
      const item = { id: itemId(name), wave, body };
      if (etag === null) return (await createIn(lists, item)) === 'created' ? 'written' : 'changed';
      return (await lists.replace(wave, item, etag)) === 'replaced' ? 'written' : 'changed';
    },
    async forgetList(wave, name) {
      await lists.remove(wave, itemId(name));
    },

    async salt(wave) {
      const there = await lists.read(wave, SALT);
      return there === null ? null : kept(saltBody, 'wave-list', there).salt;
    },
    createSalt: (wave, salt) => createIn(lists, { id: SALT, wave, salt }),
    async destroySalt(wave) {
      const there = await lists.read(wave, SALT);
      if (there === null) return;
      // Under its ETag, and whoever was first did the same.
      await lists.replace(wave, { id: SALT, wave, salt: '' }, there.etag);
      await lists.remove(wave, SALT);
    },
  };
}
