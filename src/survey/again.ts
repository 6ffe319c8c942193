import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../errors/fault.ts';
import type { WaveId } from './wave-step.ts';

/** How often others may write in between before it is given up; each round lets at least one of them through. */
const ROUNDS = 60;
/** Milliseconds: those who were overtaken must not come back at the same moment. */
const LONGEST_PAUSE = 40;

/** Tries until it is done, after a short random pause where somebody else was first. Throws Fault `wave-conflict`. */
export async function again(
  wave: WaveId,
  random: (bytes: number) => Uint8Array,
  attempt: () => Promise<'done' | 'again'>,
): Promise<void> {
  for (let round = 1; round <= ROUNDS; round += 1) {
    if ((await attempt()) === 'done') return;
    const [part = 0] = random(1);
    await sleep((part / 255) * LONGEST_PAUSE);
  }
  throw new Fault('wave-conflict', { wave });
}
