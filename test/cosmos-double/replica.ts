import type { Ask } from './ask.ts';
import { header } from './ask.ts';
import type { Container, Stored } from './container.ts';

/** The change a request's session token says its client has seen in a range; 0 without one. */
function seenChange(ask: Ask, range: number): number {
  const parts = header(ask.headers, 'x-ms-session-token').split(',');
  const mine = parts.find((part) => part.startsWith(`${String(range)}:`));
  return Number(mine?.split('#')[1] ?? 0);
}

/**
 * An item as a replica shows it that is `behind` changes late in the item's range, but never later than the request's
 * session token: session consistency in one line. Null where that replica has not heard of the item yet.
 */
export function asReplicaShows(container: Container, ask: Ask, behind: number, newest: Stored | null): Stored | null {
  let shown = newest;
  while (shown !== null) {
    const horizon = Math.max(container.lastChange(shown.range) - behind, seenChange(ask, shown.range));
    if (shown.lsn <= horizon) return shown;
    shown = shown.before;
  }
  return null;
}
