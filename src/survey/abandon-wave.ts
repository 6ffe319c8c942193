import type { PersonId } from '../escalation/ids.ts';
import { Fault } from '../errors/fault.ts';
import type { SurveyParts } from './parts.ts';
import { readWave } from './waves.ts';
import type { WaveId } from './wave-step.ts';

/** Gives up a wave that was planned and not launched; a second time it changes nothing. Throws Faults `wave-unknown` and `wave-not-planned`. */
export async function abandonWave(
  wave: WaveId,
  by: PersonId,
  { store, now }: Pick<SurveyParts, 'store' | 'now'>,
): Promise<void> {
  for (;;) {
    const found = await readWave(wave, store);
    if (found.abandoned) break;
    if (found.launched !== null) throw new Fault('wave-not-planned', { wave });
    const step = { wave, number: found.steps + 1, at: now(), by, kind: 'abandoned' } as const;
    if ((await store.createStep(step)) === 'created') break;
  }
  // Of a launch that was cut off.
  await store.destroySalt(wave);
}
