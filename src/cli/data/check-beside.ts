import { Fault } from '../../errors/fault.ts';
import { readDocument } from '../../statistics/release/read-document.ts';
import { unsealed, type Seal, type SealedTruths } from '../../statistics/release/seal.ts';
import { placeOf, type BesideLine } from './beside-line.ts';

/**
 * Checks lines one after the other for what they show of themselves: their order, the seals of counts, that no number of
 * the ledger or the shelf is missing, and that each release is the one its entry names. Says in half a sentence what is
 * wrong with a line; null where nothing is. A checkpoint's signature needs keys: `npm run record:verify` checks it.
 */
export function besideChecker(): (line: BesideLine) => string | null {
  const seals = new Set<Seal>();
  const newest = { 'release-entry': 0, received: 0 };
  let last = '';

  const isNext = (kind: keyof typeof newest, number: number): boolean => {
    newest[kind] += 1;
    return number === newest[kind];
  };

  function whyNot(line: BesideLine): string | null {
    switch (line.kind) {
      case 'sealed-counts':
        seals.add(line.sealed.seal);
        return whyNotSealed(line.sealed);
      case 'release-entry': {
        const { entry } = line;
        if (!isNext('release-entry', entry.number)) return 'an entry before it is missing';
        if (entry.kind !== 'drafted') return null;
        return seals.has(entry.counts)
          ? whyNotRelease(entry.text, entry.release, entry.digest)
          : 'its counts are missing';
      }
      case 'received': {
        const { number, text, id, digest } = line.received;
        return isNext('received', number) ? whyNotRelease(text, id, digest) : 'a release before it is missing';
      }
      case 'checkpoint':
      case 'tally':
      case 'note-origin':
      case 'note-step':
        return null;
      default: {
        const never: never = line;
        return never;
      }
    }
  }

  return (line) => {
    const place = placeOf(line);
    if (place <= last) return 'it is there twice, or not in its order';
    last = place;
    return whyNot(line);
  };
}

function whyNotSealed(sealed: SealedTruths): string | null {
  const outcome = attempt(() => unsealed(sealed.seal, sealed));
  return outcome instanceof Fault ? 'they are not the counts that were sealed' : null;
}

function whyNotRelease(text: string, id: string, digest: string): string | null {
  const document = attempt(() => readDocument(text));
  if (document instanceof Fault) return document.details['why'] ?? 'the release in it cannot be read';
  return document.id === id && document.digest === digest ? null : 'the release in it is another one';
}

/** What the work answers, or the Fault it throws. */
function attempt<Answer>(work: () => Answer): Answer | Fault {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof Fault) return fault;
    throw fault;
  }
}
