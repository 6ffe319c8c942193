import { instantOf, type Instant } from '../calendar/instant.ts';
import type { Delivery, DeliveryBegun, DeliveryEnded } from './delivery.ts';
import type { Notice } from './owed.ts';

/** An attempt that began and has not ended after this long is `unknown`: it may have arrived, so it is never made again. */
export const UNKNOWN_AFTER_MINUTES = 2;

/** How many times a message that did not go out is tried before a person must look at it. */
export const ATTEMPTS_AT_MOST = 8;

/** Refusals that say only that nothing left this machine: trying again in a while cannot send anything twice. */
const NOTHING_LEFT = new Set(['unreachable', 'no-token']);
const AGAIN_AFTER_MINUTES = 1;

/** Where a notice stands. */
export type Fate =
  | { readonly kind: 'never-begun' }
  | { readonly kind: 'under-way' }
  | { readonly kind: 'try-again'; readonly attempt: number; readonly from: Instant }
  | { readonly kind: 'settled'; readonly outcome: 'delivered' | 'refused' | 'unknown'; readonly reason: string | null };

/** What became of a notice of the entry at `version`, from its deliveries and the time. */
export function fateOf(notice: Notice, version: number, deliveries: readonly Delivery[], now: Instant): Fate {
  const ours = deliveries.filter((each) => each.version === version && each.notice === notice.notice);
  const begun = ours.filter((each): each is DeliveryBegun => each.phase === 'begun');
  const last = begun.toSorted((a, b) => a.attempt - b.attempt).at(-1);
  if (last === undefined) return { kind: 'never-begun' };
  const ended = ours.find((each): each is DeliveryEnded => each.phase === 'ended' && each.attempt === last.attempt);
  if (ended === undefined) {
    const waited = Date.parse(now) - Date.parse(last.at);
    return waited > UNKNOWN_AFTER_MINUTES * 60_000
      ? { kind: 'settled', outcome: 'unknown', reason: 'no-answer' }
      : { kind: 'under-way' };
  }
  const from = againFrom(ended);
  if (from !== null && last.attempt < ATTEMPTS_AT_MOST) return { kind: 'try-again', attempt: last.attempt + 1, from };
  const { outcome, reason } = ended;
  return outcome === 'throttled'
    ? { kind: 'settled', outcome: 'refused', reason: 'throttled' }
    : { kind: 'settled', outcome, reason };
}

/** From when an attempt that ended may be made again; null where it may not. */
function againFrom({ outcome, reason, retryAt, at }: DeliveryEnded): Instant | null {
  if (outcome === 'throttled') return retryAt ?? at;
  const nothingLeft = outcome === 'refused' && reason !== null && NOTHING_LEFT.has(reason);
  return nothingLeft ? instantOf(Date.parse(at) + AGAIN_AFTER_MINUTES * 60_000) : null;
}
