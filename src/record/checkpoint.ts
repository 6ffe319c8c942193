import { createHash } from 'node:crypto';
import type { Instant, PlainDate } from '../calendar/instant.ts';
import type { EscalationId } from '../escalation/ids.ts';

/**
 * What the whole record came to at the beginning of a London day. Entries with a later `at` do not count, so that it can be
 * made again, and compared, from a record that has grown.
 */
export interface Checkpoint {
  readonly of: PlainDate;
  /** The moment that day began; entries with an `at` before it count. */
  readonly upTo: Instant;
  readonly escalations: number;
  readonly entries: number;
  /** `c1:` and a SHA-256 in lower-case hex; how it is made is said at `makeTally` and never changes under `c1`. */
  readonly digest: string;
}

/** Where an entry stands in the record, without what it says. */
export interface Mark {
  readonly escalation: EscalationId;
  readonly version: number;
  readonly at: Instant;
  readonly hash: string;
}

/** The record as it can be gone through for a checkpoint. */
export interface MarkedRecord {
  /** Every entry's mark, in no order. A mark is what stands there, whether the entry verifies or not. */
  marks(): AsyncIterable<Mark>;
}

/** Counts entries and keeps one digest for each escalation: nothing else is held, however many entries there are. */
export interface Tally {
  add(mark: Mark): void;
  /** The checkpoint of everything added so far. */
  checkpoint(of: PlainDate, upTo: Instant): Checkpoint;
}

/**
 * A tally of nothing. The digest of a checkpoint is the SHA-256 over the lines, in order of text and each ended by a line
 * feed, of SHA-256(`escalation|version|hash`) in lower-case hex of every escalation's newest entry: so `sort` and
 * `sha256sum` can make it as well.
 */
export function makeTally(): Tally {
  const newest = new Map<EscalationId, { readonly version: number; readonly leaf: string }>();
  let entries = 0;
  return {
    add({ escalation, version, hash }) {
      entries += 1;
      if ((newest.get(escalation)?.version ?? 0) > version) return;
      newest.set(escalation, { version, leaf: sha256(`${escalation}|${version}|${hash}`) });
    },
    checkpoint(of, upTo) {
      const leaves = [...newest.values()].map(({ leaf }) => `${leaf}\n`).sort();
      return { of, upTo, escalations: newest.size, entries, digest: `c1:${sha256(leaves.join(''))}` };
    },
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
