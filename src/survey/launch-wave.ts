import type { PersonId } from '../escalation/ids.ts';
import { Fault } from '../errors/fault.ts';
import { ELSEWHERE } from './answers.ts';
import { keysOf } from './keys.ts';
import { marksList, sourcesOf, waitingList, type Source } from './lists.ts';
import { openMarks } from './marks.ts';
import { mergeGroups, SMALLEST_GROUP } from './merge-groups.ts';
import type { SurveyParts } from './parts.ts';
import { openWaiting } from './waiting.ts';
import { stageOf, type Wave } from './wave.ts';
import { readWave } from './waves.ts';
import type { WaveId } from './wave-step.ts';

const SALT_BYTES = 32;
const LINK_BYTES = 16;

/** Somebody who is asked. Who they are is not kept, only how many there are of each group. */
export interface ToAsk {
  readonly person: PersonId;
  /** Code of their agency group. */
  readonly group: string;
}

/**
 * Launches a wave: from its first day on it can be answered. Once: a second launch changes nothing. Its lists are made first, so
 * that a list which is not there is always one that is destroyed. Throws Faults `wave-unknown`, `wave-not-planned` and, where its
 * last day is past or fewer than eight people are asked (none at all is fine where it has a page), `wave-not-launchable`.
 */
export async function launchWave(
  wave: WaveId,
  by: PersonId,
  people: readonly ToAsk[],
  parts: SurveyParts,
): Promise<'launched' | 'launched-already'> {
  const planned = await readWave(wave, parts.store);
  if (planned.launched !== null) return 'launched-already';
  const at = parts.now();
  const merged = mergeGroups(people);
  const link = planned.plan.page ? Buffer.from(parts.random(LINK_BYTES)).toString('base64url') : null;
  const launched: Wave = { ...planned, launched: { at, merged, link } };
  const stage = stageOf(launched, at);
  if (stage === 'abandoned') throw new Fault('wave-not-planned', { wave });
  // Of fewer than eight nobody could be promised what everybody is.
  const isEnough = people.length >= SMALLEST_GROUP || (people.length === 0 && link !== null);
  if (stage === 'ended' || !isEnough) throw new Fault('wave-not-launchable', { wave });

  await openLists(launched, parts);
  const number = planned.steps + 1;
  const step = { wave, number, at, by, kind: 'launched', merged, link } as const;
  if ((await parts.store.createStep(step)) === 'created') return 'launched';
  const after = await readWave(wave, parts.store);
  if (after.launched === null) throw new Fault('wave-not-planned', { wave });
  await forgetUnused(launched, after, parts);
  return 'launched-already';
}

async function openLists(wave: Wave, parts: SurveyParts): Promise<void> {
  await parts.store.createSalt(wave.wave, Buffer.from(parts.random(SALT_BYTES)).toString('base64url'));
  const keys = await keysOf(wave.wave, parts);
  if (keys === null) throw new Fault('wave-conflict', { wave: wave.wave });
  for (const source of sourcesOf(wave)) {
    await openWaiting(source, { ...parts, key: keys.answers });
    if (source.reached === 'asked') await openMarks(wave.wave, source.group, parts.store);
  }
}

/** Of two who launched at once and saw other people in the directory, the second takes away the lists that are only theirs. */
async function forgetUnused(mine: Wave, kept: Wave, { store }: SurveyParts): Promise<void> {
  const names = (wave: Wave) => sourcesOf(wave).flatMap((source) => namesOf(source));
  const used = new Set(names(kept));
  for (const name of names(mine).filter((each) => !used.has(each))) await store.forgetList(mine.wave, name);
}

function namesOf(source: Source): readonly string[] {
  const waiting = waitingList(source);
  return source.reached === 'link' || source.group === ELSEWHERE ? [waiting] : [waiting, marksList(source.group)];
}
