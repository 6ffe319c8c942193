import { instantOf, parseInstant } from '../../calendar/instant.ts';
import type { SurveyStore } from '../survey-store.ts';
import type { WaveId } from '../wave-step.ts';

/**
 * How many messages all instances together begin in a second. Teams lets an app send 50 a second in a tenant; answers to
 * presses and reminders of escalations need the rest.
 */
export const SENDS_A_SECOND = 10;

const SECOND_MS = 1000;
const GAP_MS = SECOND_MS / SENDS_A_SECOND;

/** Nobody waits longer than this, whatever Teams, or an instance with a wrong clock, says. */
const LONGEST_QUIET_MS = 10 * 60 * SECOND_MS;

/** Where the instances agree on who sends when. No wave has this id: it is shorter than any. */
const EVERY_WAVE = 'w-pace' as WaveId;
const LIST = 'pace';

export interface PaceParts {
  readonly store: Pick<SurveyStore, 'list' | 'writeList'>;
  /** Milliseconds since 1970, as every instance has them. */
  readonly clock: () => number;
  /** Resolves after so many milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** A number from 0 to 1. */
  readonly jitter: () => number;
  /** False once sending should stop: the hours are over, or the service is. */
  readonly goesOn: () => boolean;
}

/** Lets sends begin one after another, at the pace of all instances. */
export interface Pace {
  /** Resolves when the next message may go; `stop` when none may go any more. */
  turn(): Promise<'go' | 'stop'>;
  /** Teams asked for quiet: for so many milliseconds no instance begins anything. */
  quietFor(milliseconds: number): Promise<void>;
}

/**
 * The pace of this instance. Seconds are taken from a list in the store under its ETag, one after another, so that however
 * many instances send, each second belongs to one of them; within its second the messages are spread, a little unevenly.
 */
export function makePace(parts: PaceParts): Pace {
  let taken = { from: 0, left: 0 };
  let queue: Promise<unknown> = Promise.resolve();

  const turn = async (): Promise<'go' | 'stop'> => {
    if (!parts.goesOn()) return 'stop';
    if (taken.left === 0) taken = { from: await takeSecond(parts), left: SENDS_A_SECOND };
    const place = SENDS_A_SECOND - taken.left;
    taken = { ...taken, left: taken.left - 1 };
    return waitUntil(taken.from + (place + parts.jitter()) * GAP_MS, parts);
  };
  return {
    turn() {
      // One at a time: those that try again stand in the same line.
      const mine = queue.then(turn);
      queue = mine.catch(() => undefined);
      return mine;
    },
    async quietFor(milliseconds) {
      taken = { from: 0, left: 0 };
      await reserve(parts, (free) => Math.max(free, parts.clock() + milliseconds));
    },
  };
}

/** The beginning of the second that is ours, in milliseconds since 1970. */
async function takeSecond(parts: PaceParts): Promise<number> {
  const next = await reserve(parts, (free) => Math.max(free, parts.clock()) + SECOND_MS);
  return next - SECOND_MS;
}

/** Moves on what is free from; answers from when it is now. */
async function reserve(parts: PaceParts, moveOn: (free: number) => number): Promise<number> {
  for (;;) {
    const before = await parts.store.list(EVERY_WAVE, LIST);
    const free = moveOn(before === null ? 0 : Date.parse(parseInstant(before.body)));
    const after = Math.min(free, parts.clock() + LONGEST_QUIET_MS);
    const body: string = instantOf(after);
    if ((await parts.store.writeList(EVERY_WAVE, LIST, body, before?.etag ?? null)) === 'written') return after;
    await parts.sleep(parts.jitter() * GAP_MS);
  }
}

/** In short steps, so that a service that ends is not held up by a long wait. */
async function waitUntil(moment: number, parts: PaceParts): Promise<'go' | 'stop'> {
  for (;;) {
    if (!parts.goesOn()) return 'stop';
    const left = moment - parts.clock();
    if (left <= 0) return 'go';
    await parts.sleep(Math.min(left, SECOND_MS));
  }
}
