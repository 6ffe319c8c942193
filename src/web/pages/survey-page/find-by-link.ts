import { createHash, timingSafeEqual } from 'node:crypto';
import type { Wave } from '../../../survey/wave.ts';

/** Where people the bot does not know answer a wave; the last step is the link. */
export const ANSWER_PATH = '/survey/answer';

/** The path of a wave's page. */
export function answerPath(link: string): string {
  return `${ANSWER_PATH}/${link}`;
}

/**
 * The wave whose page has this link; null for a link no wave has or ever had. Every wave is compared, each in the same time, so
 * that how long it takes tells nothing of a link.
 */
export function findByLink(link: string, waves: readonly Wave[]): Wave | null {
  const asked = digestOf(link);
  let found: Wave | null = null;
  for (const wave of waves) {
    const own = wave.launched?.link ?? null;
    if (own !== null && timingSafeEqual(digestOf(own), asked)) found = wave;
  }
  return found;
}

function digestOf(link: string): Buffer {
  return createHash('sha256').update(link, 'utf8').digest();
}
