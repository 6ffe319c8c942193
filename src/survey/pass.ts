import { closeEnded } from './close-wave.ts';
import { eachByItself } from './each-by-itself.ts';
import { keysOf } from './keys.ts';
import { sourcesOf } from './lists.ts';
import { setPendingMarks } from './marks.ts';
import type { SurveyParts } from './parts.ts';
import { moveWaiting } from './waiting.ts';
import { stageOf, type Wave, wavesOf } from './wave.ts';

/**
 * What the survey does by itself about every minute: sets the marks of those who have answered, enters answers in batches, and
 * closes waves whose last day is over. Each by itself, and each wave: what one throws keeps none of the others. Throws the first.
 */
export async function surveyPass(parts: SurveyParts): Promise<void> {
  await eachByItself([setPendingMarks, moveBatches, closeEnded], (work) => work(parts));
}

async function moveBatches(parts: SurveyParts): Promise<void> {
  const waves = wavesOf(await parts.store.steps()).filter((wave) => stageOf(wave, parts.now()) === 'open');
  await eachByItself(waves, (wave) => moveBatchesOf(wave, parts));
}

async function moveBatchesOf(wave: Wave, parts: SurveyParts): Promise<void> {
  const keys = await keysOf(wave.wave, parts);
  if (keys === null) return;
  for (const source of sourcesOf(wave)) await moveWaiting(source, 'batch', { ...parts, key: keys.answers });
}
