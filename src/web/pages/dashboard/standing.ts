import type { Received, Shelf } from '../../../dashboard/shelf.ts';
import { yearsOn } from '../../../dashboard/years.ts';
import type { ReleaseDocument } from '../../../statistics/release/release-document.ts';

/** The shelf as it stands: the same object until a release comes in. */
export interface Standing {
  readonly received: readonly Received[];
  /** Of each period the newest version, the oldest period first. */
  readonly years: readonly ReleaseDocument[];
}

/**
 * Looks at the shelf at each call, and reads what is on it only when something has come in. The function answered throws the
 * store's Faults, and `release-unreadable`.
 */
export function standingOf(shelf: Pick<Shelf, 'received'>): () => Promise<Standing> {
  let last: Standing | null = null;
  return async () => {
    const received = await shelf.received();
    // Nothing on a shelf is ever changed, so as many are the same ones.
    if (last?.received.length !== received.length) last = { received, years: yearsOn(received) };
    return last;
  };
}

/**
 * Makes something of the shelf once for as long as it stands as it does: drawing takes longer than everything else a page
 * costs. Holds the newest alone; what could not be made is tried again.
 */
export function heldWhile<Made>(make: (standing: Standing) => Promise<Made>): (standing: Standing) => Promise<Made> {
  let held: { readonly standing: Standing; readonly made: Promise<Made> } | null = null;
  return (standing) => {
    if (held?.standing === standing) return held.made;
    const made = make(standing);
    held = { standing, made };
    made.catch(() => {
      if (held?.made === made) held = null;
    });
    return made;
  };
}
