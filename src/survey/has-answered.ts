import type { PersonId } from '../escalation/ids.ts';
import { codeOf, keysOf } from './keys.ts';
import { marksOf } from './marks.ts';
import { mergedGroupOf } from './merge-groups.ts';
import type { SurveyParts } from './parts.ts';
import type { Wave } from './wave.ts';

type Parts = Pick<SurveyParts, 'store' | 'surveyKey' | 'pending'>;

/**
 * Whether somebody who was asked has answered, as far as this service knows: false too once the wave is closed, when nobody
 * can tell any more. `group`: the agency group they are counted in.
 */
export async function hasAnswered(wave: Wave, person: PersonId, group: string, parts: Parts): Promise<boolean> {
  return (await whoAnswered(wave, group, parts))(person);
}

/** As `hasAnswered`, for many people of one group with one look at the store. */
export async function whoAnswered(wave: Wave, group: string, parts: Parts): Promise<(person: PersonId) => boolean> {
  const merged = mergedGroupOf(group, wave.launched?.merged ?? []);
  const keys = await keysOf(wave.wave, parts);
  if (merged === null || keys === null) return () => false;
  const marks = new Set(await marksOf(wave.wave, merged.code, parts.store));
  return (person) => {
    const mark = codeOf(person, keys.marks);
    return marks.has(mark) || parts.pending.has(wave.wave, mark);
  };
}
