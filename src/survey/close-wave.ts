import type { PersonId } from '../escalation/ids.ts';
import { Fault } from '../errors/fault.ts';
import { forgetPeople } from './asking/fixed-people.ts';
import { countedOf } from './counted.ts';
import { eachByItself } from './each-by-itself.ts';
import { keysOf } from './keys.ts';
import { marksList, sourcesOf, waitingList } from './lists.ts';
import type { SurveyParts } from './parts.ts';
import { isSealed, moveWaiting, sealWaiting } from './waiting.ts';
import { stageOf, type Wave, wavesOf } from './wave.ts';
import { readWave } from './waves.ts';
import type { WaveId } from './wave-step.ts';

/**
 * Closes a wave. Its lists are sealed, so that nothing more is taken in; the marks are destroyed; only then what still waits is
 * entered, so that marks and the last answers never stand in the store together. Then it is written how many answered, and asks
 * and the salt of the keys are destroyed. Whoever is cut off in between, or closes at once with somebody else, is finished
 * by the next one. `by` null: the service, when its last day was over. Throws Faults `wave-unknown`, `wave-not-launched`,
 * `wave-conflict` and the store's.
 */
export async function closeWave(wave: WaveId, by: PersonId | null, parts: SurveyParts): Promise<void> {
  const found = await readWave(wave, parts.store);
  if (found.launched === null) throw new Fault('wave-not-launched', { wave });
  if (found.closed === null) {
    await enterTheRest(found, parts);
    await writeClosed(found, by, parts);
  }
  await destroy(found, parts);
}

/** Closes every wave whose last day is over, and finishes every closing that was cut off. Throws the first Fault once all were tried. */
export async function closeEnded(parts: SurveyParts): Promise<void> {
  await eachByItself(wavesOf(await parts.store.steps()), async (wave) => {
    if (await isToBeClosed(wave, parts)) await closeWave(wave.wave, null, parts);
  });
}

async function isToBeClosed(wave: Wave, parts: SurveyParts): Promise<boolean> {
  switch (stageOf(wave, parts.now())) {
    case 'planned':
    case 'abandoned':
      return false;
    case 'ended':
      return true;
    case 'closed':
      return (await parts.store.salt(wave.wave)) !== null;
    case 'waiting-to-open':
    case 'open': {
      const keys = await keysOf(wave.wave, parts);
      if (keys === null) return true;
      for (const source of sourcesOf(wave)) {
        if (await isSealed(source, { ...parts, key: keys.answers })) return true;
      }
      return false;
    }
  }
}

async function enterTheRest(wave: Wave, parts: SurveyParts): Promise<void> {
  const keys = await keysOf(wave.wave, parts);
  // Destroyed: another has closed it in this moment, which the next step will find.
  if (keys === null) return;
  const waiting = { ...parts, key: keys.answers };
  for (const source of sourcesOf(wave)) await sealWaiting(source, waiting);
  for (const { code } of wave.launched?.merged ?? []) await parts.store.forgetList(wave.wave, marksList(code));
  for (const source of sourcesOf(wave)) await moveWaiting(source, 'all', waiting);
}

/** Counted from the answers, so that a rate never disagrees with the results it stands beside. */
async function writeClosed(wave: Wave, by: PersonId | null, { store, now }: SurveyParts): Promise<void> {
  const counts = await Promise.all(
    sourcesOf(wave).map(async (source) => ({ ...source, count: (await countedOf(source, store)).length })),
  );
  const asked = counts.filter(({ reached }) => reached === 'asked');
  const links = counts.filter(({ reached }) => reached === 'link');
  const answered = asked.map(({ group, count }) => ({ group, count }));
  const byLink = links.reduce((sum, { count }) => sum + count, 0);
  for (;;) {
    const current = await readWave(wave.wave, store);
    if (current.closed !== null) return;
    const step = {
      wave: wave.wave,
      number: current.steps + 1,
      at: now(),
      by,
      kind: 'closed',
      answered,
      byLink,
    } as const;
    if ((await store.createStep(step)) === 'created') return;
  }
}

/** The salt last: while it is there, the closing is known to be unfinished. */
async function destroy(wave: Wave, { store }: SurveyParts): Promise<void> {
  for (const source of sourcesOf(wave)) await store.forgetList(wave.wave, waitingList(source));
  await forgetPeople(wave.wave, { store });
  await store.forgetAsks(wave.wave);
  await store.destroySalt(wave.wave);
}
