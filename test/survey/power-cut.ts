import type { SurveyStore } from '../../src/survey/survey-store.ts';

/** What every call throws once the power is cut. */
export const POWER_CUT = new Error('the power was cut');

/** A store whose power is cut at its so-manyth change (from 0): just before it is made, or just after, when nobody hears of it. */
export function cutAt(
  store: SurveyStore,
  change: number,
  when: 'before' | 'after',
): { store: SurveyStore; wasCut: () => boolean } {
  let changes = 0;
  let isCut = false;
  const reading = async <Read>(read: () => Promise<Read>): Promise<Read> => {
    if (isCut) throw POWER_CUT;
    return read();
  };
  const changing = async <Done>(write: () => Promise<Done>): Promise<Done> => {
    if (isCut) throw POWER_CUT;
    const isNow = changes === change;
    changes += 1;
    if (!isNow) return write();
    isCut = true;
    if (when === 'after') await write();
    throw POWER_CUT;
  };
  return {
    wasCut: () => isCut,
    store: {
      steps: () => reading(() => store.steps()),
      asks: (wave) => reading(() => store.asks(wave)),
      list: (wave, list) => reading(() => store.list(wave, list)),
      salt: (wave) => reading(() => store.salt(wave)),
      createStep: (step) => changing(() => store.createStep(step)),
      createAsk: (wave, ask) => changing(() => store.createAsk(wave, ask)),
      forgetAsks: (wave) => changing(() => store.forgetAsks(wave)),
      writeList: (wave, list, body, etag) => changing(() => store.writeList(wave, list, body, etag)),
      forgetList: (wave, list) => changing(() => store.forgetList(wave, list)),
      createSalt: (wave, salt) => changing(() => store.createSalt(wave, salt)),
      destroySalt: (wave) => changing(() => store.destroySalt(wave)),
    },
  };
}
