import type { SurveyStore } from './survey-store.ts';
import type { WaveId } from './wave-step.ts';

/** Who was asked in each wave, in codes, as each store was last read. It is forgotten with its store. */
const known = new WeakMap<SurveyStore, Map<WaveId, ReadonlySet<string>>>();

/**
 * Whether somebody was asked, by the code of their ask. All asks of a wave are read together and held: a request to the store
 * for the one who is answering would name them, at that moment, in whatever log the store keeps. Somebody unknown is looked
 * for once more among all.
 */
export async function wasAsked(wave: WaveId, ask: string, store: SurveyStore): Promise<boolean> {
  const waves = known.get(store) ?? new Map<WaveId, ReadonlySet<string>>();
  known.set(store, waves);
  if (waves.get(wave)?.has(ask) === true) return true;
  const asks = new Set((await store.asks(wave)).map((each) => each.ask));
  waves.set(wave, asks);
  return asks.has(ask);
}
