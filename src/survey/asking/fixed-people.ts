import { z } from 'zod';
import { Fault } from '../../errors/fault.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import { again } from '../again.ts';
import { codeOf, type WaveKeys } from '../keys.ts';
import type { SurveyParts } from '../parts.ts';
import type { WaveId } from '../wave-step.ts';
import type { Askable } from './who-is-asked.ts';

/** The list of who is asked, in codes, sorted. */
const LIST = 'people';

const body = z.array(z.string());

/** Fixes who is asked, so that the rates stay true of them whoever comes to the directory later. Kept in codes until the wave closes. */
export async function fixPeople(
  wave: WaveId,
  people: readonly Askable[],
  keys: WaveKeys,
  { store, random }: Pick<SurveyParts, 'store' | 'random'>,
): Promise<void> {
  const codes = canonicalJson(people.map(({ person }) => codeOf(person, keys.asks)).sort());
  await again(wave, random, async () => {
    const before = await store.list(wave, LIST);
    return (await store.writeList(wave, LIST, codes, before?.etag ?? null)) === 'written' ? 'done' : 'again';
  });
}

/** Those of these people who were there when the wave was launched. Throws Fault `wave-list-broken`. */
export async function fixedAmong(
  wave: WaveId,
  people: readonly Askable[],
  keys: WaveKeys,
  { store }: Pick<SurveyParts, 'store'>,
): Promise<readonly Askable[]> {
  const there = await store.list(wave, LIST);
  if (there === null) return [];
  const codes = new Set(read(there.body));
  return people.filter(({ person }) => codes.has(codeOf(person, keys.asks)));
}

/** Removes the list of a wave that is closed. */
export async function forgetPeople(wave: WaveId, { store }: Pick<SurveyParts, 'store'>): Promise<void> {
  await store.forgetList(wave, LIST);
}

function read(text: string): readonly string[] {
  try {
    return body.parse(JSON.parse(text));
  } catch (cause) {
    throw new Fault('wave-list-broken', { list: LIST }, cause);
  }
}
