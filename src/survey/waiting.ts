import { again } from './again.ts';
import { enterCounted } from './counted.ts';
import { waitingList, type Source } from './lists.ts';
import { SMALLEST_GROUP } from './merge-groups.ts';
import type { SurveyParts } from './parts.ts';
import { shuffled } from './shuffled.ts';
import { coveredWaiting, newReceipt, SLOTS, uncoveredWaiting, type SlotCover, type Waiting } from './waiting-slots.ts';

/** What the lists of answers that wait are worked on with. */
export type WaitingParts = Pick<SurveyParts, 'store' | 'random'> & {
  /** `WaveKeys.answers`. */
  readonly key: Uint8Array;
};

/** Makes the list, empty; does nothing where it is there. */
export async function openWaiting(source: Source, parts: WaitingParts): Promise<void> {
  await write(source, { move: 0, sealed: false, slots: [] }, null, parts);
}

/**
 * Keeps an answer until it is counted; it is on disk before this returns. `shut`: the list is being closed, was closed or was never
 * opened, and nothing is kept.
 */
export async function keepWaiting(source: Source, text: string, parts: WaitingParts): Promise<'kept' | 'shut'> {
  const receipt = newReceipt(parts.random);
  let outcome: 'kept' | 'shut' = 'kept';
  await again(source.wave, parts.random, async () => {
    const there = await read(source, parts);
    // A store that answered late may say that somebody else was first, and it was this very write.
    if (there?.waiting.slots.some((slot) => slot.receipt === receipt) === true) return 'done';
    if (there === null || there.waiting.sealed) {
      outcome = 'shut';
      return 'done';
    }
    if (there.waiting.slots.length >= SLOTS) {
      await moveWaiting(source, 'batch', parts);
      return 'again';
    }
    const slots = [...there.waiting.slots, { receipt, text, moving: false }];
    return (await write(source, { ...there.waiting, slots }, there.etag, parts)) ? 'done' : 'again';
  });
  return outcome;
}

/**
 * Moves answers into those that are counted. `batch`: at least eight at once, drawn at random, and
 * only where at least eight stay behind, so that the last batch is no smaller. `all`: what is left, once the list is sealed.
 * Each answer is entered once, whenever the power is cut and however many do it at once: what moves is marked first, under a
 * number; then entered, unless that number was; then taken out.
 */
export async function moveWaiting(source: Source, which: 'batch' | 'all', parts: WaitingParts): Promise<void> {
  await again(source.wave, parts.random, async () => {
    for (;;) {
      const there = await read(source, parts);
      if (there === null) return 'done';
      const moving = there.waiting.slots.filter((slot) => slot.moving);
      if (moving.length === 0) {
        const next = which === 'all' ? withAll(there.waiting) : withBatch(there.waiting, parts.random);
        if (next === null) return 'done';
        if (!(await write(source, next, there.etag, parts))) return 'again';
        continue;
      }
      const texts = moving.map(({ text }) => text);
      await enterCounted(source, there.waiting.move, texts, parts);
      const staying = there.waiting.slots.filter((slot) => !slot.moving);
      if (!(await write(source, { ...there.waiting, slots: staying }, there.etag, parts))) return 'again';
      if (which === 'batch') return 'done';
    }
  });
}

/** Shuts a list for ever: from now on nothing is kept in it. Does nothing where it is shut, or destroyed. */
export async function sealWaiting(source: Source, parts: WaitingParts): Promise<void> {
  await again(source.wave, parts.random, async () => {
    const there = await read(source, parts);
    if (there === null || there.waiting.sealed) return 'done';
    return (await write(source, { ...there.waiting, sealed: true }, there.etag, parts)) ? 'done' : 'again';
  });
}

/** Whether the closing of a list was begun. */
export async function isSealed(source: Source, parts: WaitingParts): Promise<boolean> {
  return (await read(source, parts))?.waiting.sealed === true;
}

function withAll({ move, sealed, slots }: Waiting): Waiting | null {
  if (!sealed || slots.length === 0) return null;
  return { move: move + 1, sealed, slots: slots.map((slot) => ({ ...slot, moving: true })) };
}

function withBatch({ move, sealed, slots }: Waiting, random: (bytes: number) => Uint8Array): Waiting | null {
  const leaving = slots.length - SMALLEST_GROUP;
  if (sealed || leaving < SMALLEST_GROUP) return null;
  const drawn = shuffled(slots, random).map((slot, index) => ({ ...slot, moving: index < leaving }));
  return { move: move + 1, sealed, slots: drawn };
}

async function read(
  source: Source,
  { store, key }: WaitingParts,
): Promise<{ readonly waiting: Waiting; readonly etag: string } | null> {
  const there = await store.list(source.wave, waitingList(source));
  if (there === null) return null;
  return { waiting: uncoveredWaiting(there.body, coverOf(source, key)), etag: there.etag };
}

async function write(source: Source, waiting: Waiting, etag: string | null, parts: WaitingParts): Promise<boolean> {
  const text = coveredWaiting(waiting, coverOf(source, parts.key), parts.random);
  return (await parts.store.writeList(source.wave, waitingList(source), text, etag)) === 'written';
}

function coverOf(source: Source, key: Uint8Array): SlotCover {
  return { key, of: `${source.wave} ${waitingList(source)}` };
}
