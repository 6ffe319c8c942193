import { z } from 'zod';
import { Fault } from '../errors/fault.ts';
import { canonicalJson } from '../record/canonical-json.ts';
import { again } from './again.ts';
import { marksList } from './lists.ts';
import type { SurveyParts } from './parts.ts';
import type { SurveyStore } from './survey-store.ts';
import type { WaveId } from './wave-step.ts';

const body = z.array(z.string());

/** Makes the list of marks of a group, empty; does nothing where it is there. */
export async function openMarks(wave: WaveId, group: string, store: SurveyStore): Promise<void> {
  await store.writeList(wave, marksList(group), canonicalJson([]), null);
}

/** The coded marks of those of a group who have answered, sorted; null before the wave is launched and once they are destroyed. */
export async function marksOf(wave: WaveId, group: string, store: SurveyStore): Promise<readonly string[] | null> {
  return (await read(wave, group, store))?.marks ?? null;
}

/**
 * Sets every mark that is pending, list by list: all of a list in one write, which is never that of an answer. Called about
 * every minute, and once more when the service stops. Where the list is destroyed the wave is closed, and needs no mark.
 */
export async function setPendingMarks({
  store,
  random,
  pending,
}: Pick<SurveyParts, 'store' | 'random' | 'pending'>): Promise<void> {
  for (const { wave, group, marks } of pending.ready()) {
    await again(wave, random, async () => {
      const there = await read(wave, group, store);
      if (there === null) return 'done';
      const together = [...new Set([...there.marks, ...marks])].sort();
      const written = await store.writeList(wave, marksList(group), canonicalJson(together), there.etag);
      return written === 'written' ? 'done' : 'again';
    });
    for (const mark of marks) pending.drop(wave, mark);
  }
}

async function read(
  wave: WaveId,
  group: string,
  store: SurveyStore,
): Promise<{ marks: string[]; etag: string } | null> {
  const list = marksList(group);
  const there = await store.list(wave, list);
  if (there === null) return null;
  try {
    return { marks: body.parse(JSON.parse(there.body)), etag: there.etag };
  } catch (cause) {
    throw new Fault('wave-list-broken', { list }, cause);
  }
}
