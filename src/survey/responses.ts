import { Fault } from '../errors/fault.ts';
import type { Reached, Response } from './answers.ts';
import { countedOf } from './counted.ts';
import { sourcesOf } from './lists.ts';
import type { SurveyStore } from './survey-store.ts';
import type { Wave } from './wave.ts';

/** Every answer of a wave, those who were asked and those who came by the link apart, in an order that tells nothing. */
export interface Responses {
  readonly asked: readonly Response[];
  readonly link: readonly Response[];
}

/** Nobody reads an answer before the wave is closed. Throws Faults `wave-not-closed` and `wave-list-broken`. */
export async function responsesOf(wave: Wave, store: SurveyStore): Promise<Responses> {
  if (wave.closed === null) throw new Fault('wave-not-closed', { wave: wave.wave });
  return { asked: await of(wave, 'asked', store), link: await of(wave, 'link', store) };
}

async function of(wave: Wave, reached: Reached, store: SurveyStore): Promise<readonly Response[]> {
  const sources = sourcesOf(wave).filter((source) => source.reached === reached);
  const found = await Promise.all(
    sources.map(async (source) => (await countedOf(source, store)).map((each) => ({ group: source.group, ...each }))),
  );
  return found.flat();
}
