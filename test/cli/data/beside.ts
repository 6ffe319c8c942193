import type { View } from '../../../src/access/access-log.ts';
import { everyView } from '../../../src/cli/data/every-view.ts';
import { readBeside } from '../../../src/cli/data/read-beside.ts';
import { instantOf, parseInstant, type PlainDate } from '../../../src/calendar/instant.ts';
import type { EscalationId, PersonId } from '../../../src/escalation/ids.ts';
import type { NoteDeed, NoteId, NoteStep } from '../../../src/statistics/learning-notes/step.ts';
import { writeDocument } from '../../../src/statistics/release/read-document.ts';
import type { Store } from '../../../src/storage/store.ts';
import { madeUpRelease } from '../../dashboard/made-up-release.ts';
import {
  drafted,
  partsOver,
  releasesInMemory,
  signed,
  yearOfCounts,
  YEAR,
} from '../../statistics/release/sample-release.ts';
import { viewAt } from '../../support/sample-views.ts';

/** A ledger with a signed release and the draft of its correction, drawn once: the gate takes its time. */
const LEDGER = (async () => {
  const releases = releasesInMemory();
  await signed(partsOver(releases));
  await drafted(partsOver(releases), yearOfCounts([64, 40], [62, 42]), YEAR, true);
  return { entries: releases.kept, counts: releases.counted };
})();

const NOTES: readonly NoteId[] = ['0123456789abcdef', 'fedcba9876543210'].map((id) => id as NoteId);
/** Far enough ahead that no time of theirs is past while the test runs. */
const LATER = parseInstant('2099-01-01T00:00:00Z');

export const LOOKS: readonly View[] = [
  viewAt(0, { escalation: 'KM-4F7Q-2XWDR' as EscalationId, keepUntil: LATER }),
  viewAt(1, { thing: 'list', agency: null, role: '', part: 'nobody' }),
  viewAt(2, { thing: 'words', reason: 'quality-check', escalation: 'KM-4F7Q-2XWDR' as EscalationId }, Uint8Array.of(9)),
];

/** Puts something of each kind beside the record of a store. */
export async function keepBeside(store: Store): Promise<void> {
  for (const of of ['2026-11-20', '2026-11-21']) {
    await store.checkpoints.create({ of: of as PlainDate, signed: `head.${of}.signature` });
  }
  const { entries, counts } = await LEDGER;
  for (const sealed of counts) await store.releases.keepCounts(sealed);
  for (const entry of entries) await store.releases.append(entry);
  for (const [index, version] of [1, 2].entries()) {
    const document = madeUpRelease({ version, total: 100 * version });
    const { id, digest } = document;
    await store.shelf.keep({ number: index + 1, at: LATER, id, digest, text: writeDocument(document) });
  }
  for (const door of ['complaint', 'complaint', 'whistleblowing']) await store.tallies.add('kent', door, '2026-Q4');
  await store.tallies.add('medway', 'complaint', '2027-Q1');
  for (const note of NOTES) {
    await store.learningNotes.createOrigin({ partnership: 'kent', note, escalation: 'KM-4F7Q-2XWDR' as EscalationId });
    await store.learningNotes.createStep(stepOf(note, 1, { kind: 'drafted', text: 'Two looked again, "together".' }));
    await store.learningNotes.createStep(stepOf(note, 2, { kind: 'agreed', side: 'asked' }));
  }
  for (const view of LOOKS) await store.accessLog.keep(view);
}

function stepOf(note: NoteId, number: number, deed: NoteDeed): NoteStep {
  const by = 'tenant:coordinator' as PersonId;
  return { ...deed, partnership: 'kent', note, number, at: instantOf(number * 1000), by, role: 'Coordinator' };
}

/** All that stands beside the record, in one value that can be compared; the looks that exports left are left out. */
export async function heldBeside(store: Store) {
  const views: View[] = [];
  for await (const view of everyView(store.accessLog)) if (view.thing !== 'everything') views.push(view);
  return { lines: await readBeside(store), views };
}
