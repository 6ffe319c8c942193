import type { PersonId } from '../escalation/ids.ts';
import { Fault } from '../errors/fault.ts';
import type { SurveyParts } from './parts.ts';
import { stageOf } from './wave.ts';
import { readWave } from './waves.ts';
import type { WaveId } from './wave-step.ts';

/**
 * Notes that people are reminded, once for each wave: only whoever is told `reminded` sends anything. Throws Faults `wave-unknown`
 * and `wave-not-open`.
 */
export async function markReminded(
  wave: WaveId,
  by: PersonId,
  { store, now }: Pick<SurveyParts, 'store' | 'now'>,
): Promise<'reminded' | 'reminded-already'> {
  for (;;) {
    const found = await readWave(wave, store);
    const at = now();
    if (stageOf(found, at) !== 'open') throw new Fault('wave-not-open', { wave });
    if (found.reminded) return 'reminded-already';
    if ((await store.createStep({ wave, number: found.steps + 1, at, by, kind: 'reminded' })) === 'created') {
      return 'reminded';
    }
  }
}
