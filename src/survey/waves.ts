import { Fault } from '../errors/fault.ts';
import type { SurveyStore } from './survey-store.ts';
import { type Wave, wavesOf } from './wave.ts';
import type { WaveId } from './wave-step.ts';

/** A wave as it stands now. Throws Fault `wave-unknown`. */
export async function readWave(wave: WaveId, store: SurveyStore): Promise<Wave> {
  const found = wavesOf(await store.steps()).find((each) => each.wave === wave);
  if (found === undefined) throw new Fault('wave-unknown');
  return found;
}
