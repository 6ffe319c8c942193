import { type Instant, instantOf } from '../../calendar/instant.ts';
import type { Answer } from './dashboard.ts';
import type { Outcome, Posted } from './entry.ts';

/** Answers that say "later": request timeout, too early, too many requests. Those from 500 say so too. */
const LATER = [408, 425, 429];

/** Minutes to the next attempt, after the first, the second and so on; the last one holds for ever. */
const WAITS = [1, 5, 30, 120, 300, 600, 1440];
const LONGEST_SECONDS = 86_400;

/**
 * What an answer says of a release. Accepted is 2xx, and 409: the receiver has this id already. "Later" and no answer are
 * tried again. Everything else, a redirect included, needs a person.
 */
export function outcomeOf(answer: Answer): Outcome {
  if (answer.kind === 'no-answer') return { kind: 'not-yet', status: null, why: 'no-answer', retryAfter: null };
  const { status, reason, retryAfter } = answer;
  if ((status >= 200 && status < 300) || status === 409) return { kind: 'accepted', status, already: status === 409 };
  if (status >= 500 || LATER.includes(status)) return { kind: 'not-yet', status, why: 'later', retryAfter };
  return { kind: 'rejected', status, reason };
}

/**
 * When a signed release is posted next: at once where nothing was tried, never by itself once it was accepted or rejected,
 * and after ever longer waits (or longer still, where the receiver asked for it, up to a day) in between.
 */
export function nextAttempt(attempts: readonly Posted[], signedAt: Instant): Instant | null {
  const last = attempts.at(-1);
  if (last === undefined) return signedAt;
  if (last.outcome.kind !== 'not-yet') return null;
  const wait = 60 * (WAITS[attempts.length - 1] ?? WAITS.at(-1) ?? 0);
  const asked = Math.min(last.outcome.retryAfter ?? 0, LONGEST_SECONDS);
  return instantOf(Date.parse(last.at) + 1000 * Math.max(wait, asked));
}
