import { keepUntil } from '../access/keep-until.ts';
import type { Instant } from '../calendar/instant.ts';
import { londonDate } from '../calendar/say-date.ts';
import { fold } from '../escalation/evolve.ts';
import type { Closed } from '../escalation/state.ts';
import type { Policies } from '../policy/policies.ts';
import type { Entry } from '../record/entry.ts';
import { notYetErased, versionsWithWords } from '../record/erasure.ts';
import { heldSince, type Held } from './held-since.ts';

/** How it stands with the words of one escalation and the time for which they are kept. */
export type WordsDue =
  /** None are left, or it is open: the time counts from closing. */
  | { readonly kind: 'nothing' }
  /** Its policy states no time, or nobody has decided the one it states. */
  | { readonly kind: 'undecided' }
  | { readonly kind: 'not-yet'; readonly from: Instant }
  | { readonly kind: 'due'; readonly since: Instant }
  /** Their time is over, or erasing them was begun, and a hold keeps them. */
  | { readonly kind: 'held'; readonly held: Held }
  /** An entry says they are erased, and some are still there: a crash came in between. */
  | { readonly kind: 'unfinished' };

/**
 * Whether the words of an escalation are due to be erased at `now`. The policy in force today says how long, not the version
 * it began under: what is kept is kept by what is decided now.
 */
export function wordsDue(entries: readonly Entry[], policies: Policies, now: Instant): WordsDue {
  const state = fold(entries);
  if (state.phase === 'unraised' || versionsWithWords(entries).length === 0) return { kind: 'nothing' };
  const unfinished = notYetErased(entries).length > 0;
  const time: WordsDue = state.phase === 'closed' ? timeOf(state, policies, now) : { kind: 'nothing' };
  if (!unfinished && time.kind !== 'due') return time;
  const held = heldSince(state, entries);
  if (held !== null) return { kind: 'held', held };
  return time.kind === 'due' ? time : { kind: 'unfinished' };
}

function timeOf({ policy, closedAt }: Closed, policies: Policies, now: Instant): WordsDue {
  const { retention } = policies.current(policy.id, londonDate(now));
  // A time that nobody has decided is an assumption of a draft: nothing is erased by it.
  const until = retention.decidedBy === null ? null : keepUntil(closedAt, retention.wordsForMonths);
  if (until === null) return { kind: 'undecided' };
  return until <= now ? { kind: 'due', since: until } : { kind: 'not-yet', from: until };
}
