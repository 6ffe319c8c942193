import { z } from 'zod';
import type { Received } from '../../dashboard/shelf.ts';
import type { SignedCheckpoint } from '../../record/checkpoints.ts';
import type { NoteOrigin, NoteStep } from '../../statistics/learning-notes/step.ts';
import type { ReleaseEntry } from '../../statistics/release/entry.ts';
import type { SealedTruths } from '../../statistics/release/seal.ts';
import type { PartnershipTally } from '../../statistics/tallies.ts';
import { storedCheckpoint } from '../../storage/stored-checkpoint.ts';
import { storedNoteOrigin, storedNoteStep } from '../../storage/stored-note.ts';
import { storedReceived } from '../../storage/stored-received.ts';
import { storedReleaseEntry, storedSealedTruths } from '../../storage/stored-release.ts';
import { storedPartnershipTally } from '../../storage/stored-tally.ts';

/** A line of what stands beside the record and belongs to no one escalation. All of it together is small. */
export type BesideLine =
  | { readonly kind: 'checkpoint'; readonly checkpoint: SignedCheckpoint }
  | { readonly kind: 'sealed-counts'; readonly sealed: SealedTruths }
  | { readonly kind: 'release-entry'; readonly entry: ReleaseEntry }
  | { readonly kind: 'received'; readonly received: Received }
  | { readonly kind: 'tally'; readonly tally: PartnershipTally }
  | { readonly kind: 'note-origin'; readonly origin: NoteOrigin }
  | { readonly kind: 'note-step'; readonly step: NoteStep };

/** The shape of each kind. */
export const besideShapes = [
  z.strictObject({ kind: z.literal('checkpoint'), checkpoint: storedCheckpoint }),
  z.strictObject({ kind: z.literal('sealed-counts'), sealed: storedSealedTruths }),
  z.strictObject({ kind: z.literal('release-entry'), entry: storedReleaseEntry }),
  z.strictObject({ kind: z.literal('received'), received: storedReceived }),
  z.strictObject({ kind: z.literal('tally'), tally: storedPartnershipTally }),
  z.strictObject({ kind: z.literal('note-origin'), origin: storedNoteOrigin }),
  z.strictObject({ kind: z.literal('note-step'), step: storedNoteStep }),
] as const;

/**
 * Names the place this line has in a store: two lines of one place are the same, or contradict each other. In the order of
 * these texts the lines are written and brought in, so that none comes before what it needs: counts come before the
 * drafts made of them, and what a note grew from before its steps.
 */
export function placeOf(line: BesideLine): string {
  switch (line.kind) {
    case 'checkpoint':
      return place(1, line.checkpoint.of);
    case 'sealed-counts':
      return place(2, line.sealed.seal);
    case 'release-entry':
      return place(3, inDigits(line.entry.number));
    case 'received':
      return place(4, inDigits(line.received.number));
    case 'tally':
      return place(5, line.tally.partnership, line.tally.quarter, line.tally.door);
    case 'note-origin':
      return place(6, line.origin.partnership, line.origin.note);
    case 'note-step':
      return place(7, line.step.partnership, line.step.note, inDigits(line.step.number));
    default: {
      const never: never = line;
      return never;
    }
  }
}

/** The same place for a person: "entry 3 of the ledger of releases". */
export function sayPlace(line: BesideLine): string {
  switch (line.kind) {
    case 'checkpoint':
      return `the checkpoint of ${line.checkpoint.of}`;
    case 'sealed-counts':
      return `the counts sealed as ${line.sealed.seal}`;
    case 'release-entry':
      return `entry ${line.entry.number} of the ledger of releases`;
    case 'received':
      return `release ${line.received.number} on the dashboard's shelf`;
    case 'tally':
      return `the tally of ${line.tally.door} in ${line.tally.quarter}`;
    case 'note-origin':
      return `the origin of the learning note ${line.origin.note}`;
    case 'note-step':
      return `step ${line.step.number} of the learning note ${line.step.note}`;
    default: {
      const never: never = line;
      return never;
    }
  }
}

/** No code holds the control letter that parts them. */
function place(rank: number, ...names: readonly string[]): string {
  return [String(rank), ...names].join('\u0000');
}

function inDigits(number: number): string {
  return String(number).padStart(9, '0');
}
