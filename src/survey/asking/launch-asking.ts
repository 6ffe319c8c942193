import type { PersonId } from '../../escalation/ids.ts';
import { keysOf } from '../keys.ts';
import { launchWave } from '../launch-wave.ts';
import { SMALLEST_GROUP } from '../merge-groups.ts';
import type { SurveyParts } from '../parts.ts';
import { stageOf } from '../wave.ts';
import { readWave } from '../waves.ts';
import type { WaveId } from '../wave-step.ts';
import { fixPeople } from './fixed-people.ts';
import type { Askable } from './who-is-asked.ts';

const SALT_BYTES = 32;

/**
 * Launches a wave that asks these people: who they are is fixed first, in codes, so that nobody is asked whom the rates do
 * not count. From its first day on they are asked (asking-pass.ts). Throws as `launchWave`.
 */
export async function launchAsking(
  wave: WaveId,
  by: PersonId,
  people: readonly Askable[],
  parts: SurveyParts,
): Promise<'launched' | 'launched-already'> {
  const isPlanned = stageOf(await readWave(wave, parts.store), parts.now()) === 'planned';
  if (isPlanned && people.length >= SMALLEST_GROUP) {
    await parts.store.createSalt(wave, Buffer.from(parts.random(SALT_BYTES)).toString('base64url'));
    const keys = await keysOf(wave, parts);
    if (keys !== null) await fixPeople(wave, people, keys, parts);
  }
  return launchWave(wave, by, people, parts);
}
