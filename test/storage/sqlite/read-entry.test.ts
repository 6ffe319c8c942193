import fc from 'fast-check';
import type { EscalationEvent } from '../../../src/escalation/events.ts';
import type { ActionId } from '../../../src/escalation/ids.ts';
import type { EntryDraft } from '../../../src/record/append.ts';
import type { Entry } from '../../../src/record/entry.ts';
import { verifyEntries, type Broken } from '../../../src/record/verify.ts';
import { Fault } from '../../../src/errors/fault.ts';
import { readEntry, rowOf, type EntryRow } from '../../../src/storage/sqlite/read-entry.ts';
import { chain, draftOf, entryAt, noteDraft, saying } from '../../record/sample-entries.ts';

const salt = fc.uint8Array({ minLength: 32, maxLength: 32 });
const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constant('${x} "\\ \u000b'));

const drafts: fc.Arbitrary<EntryDraft> = fc.oneof(
  fc.tuple(text, salt).map(([note, bytes]) => {
    const { said, words } = saying('note', note, bytes);
    return draftOf([{ kind: 'noted', side: 'raising', note: said }], words);
  }),
  fc.tuple(text, text, salt, salt).map(([answer, action, first, second]) => {
    const answered = saying('answer', answer, first);
    const ours = saying('ourAction', action, second);
    const events: readonly EscalationEvent[] = [
      { kind: 'answered', position: 'propose', answer: answered.said, whatWouldChange: null },
      {
        kind: 'action-proposed',
        proposed: { action: '1-1' as ActionId, owner: 'asked', proposedBy: 'asked', what: ours.said, by: null },
      },
    ];
    return draftOf(events, { ...answered.words, ...ours.words });
  }),
  fc.boolean().map((childKnown) => draftOf([{ kind: 'acknowledged', childKnown }], null)),
);
const records = fc.array(drafts, { minLength: 1, maxLength: 6 }).map((some) => chain(...some));

/** What `record:verify` finds: a row that is no entry any more, or an entry that does not verify. */
function found(rows: readonly EntryRow[]): Broken | 'unreadable' | null {
  try {
    return verifyEntries(rows.map(readEntry));
  } catch (cause) {
    if (cause instanceof Fault && cause.code === 'record-broken') return 'unreadable';
    throw cause;
  }
}

describe('any record', () => {
  it('verifies when it comes back from disk, and with any of its words erased', () => {
    fc.assert(
      fc.property(records, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (entries, erased) => {
        const rows = entries.map(rowOf);
        expect(rows.map(readEntry)).toEqual(entries);
        expect(found(rows)).toBeNull();
        expect(found(rows.map((row, index) => (erased[index] ? { ...row, words: null } : row)))).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  it('does not verify once a single character of what is kept is another, is gone, or is one more', () => {
    const change = fc.record({
      entry: fc.nat(),
      column: fc.constantFrom('body', 'words'),
      place: fc.nat(),
      put: fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), fc.constantFrom(...'"\\{}[],:019aAfF _-=', '\ud800')),
      over: fc.boolean(),
    });
    fc.assert(
      fc.property(records, change, (entries, { entry, column, place, put, over }) => {
        const rows = entries.map(rowOf);
        const index = entry % rows.length;
        const row = rows[index];
        const kept = row?.[column];
        fc.pre(row !== undefined && kept !== undefined && kept !== null);
        const at = place % kept.length;
        const edited = kept.slice(0, at) + put + kept.slice(over ? at + 1 : at);
        fc.pre(edited !== kept);
        expect(found(rows.with(index, { ...row, [column]: edited }))).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('does not verify when two of its entries are swapped or one but the last is taken out', () => {
    fc.assert(
      fc.property(records, fc.nat(), (entries, which) => {
        fc.pre(entries.length > 1);
        const index = which % (entries.length - 1);
        const swapped: readonly Entry[] = entries
          .with(index, entryAt(entries, index + 2))
          .with(index + 1, entryAt(entries, index + 1));
        expect(verifyEntries(swapped)).not.toBeNull();
        expect(verifyEntries(entries.toSpliced(index, 1))).toMatchObject({ version: index + 1 });
      }),
    );
  });
});

describe('a row that is no entry any more', () => {
  const row = rowOf(entryAt(chain(noteDraft('We spoke.')), 1));
  const why = (broken: EntryRow): unknown => {
    try {
      return readEntry(broken);
    } catch (cause) {
      return cause;
    }
  };

  it.each([
    ['cut off', { ...row, body: row.body.slice(0, 40) }],
    ['spaced out', { ...row, body: row.body.replace(',', ', ') }],
    ['a field more', { ...row, body: row.body.replace('"version":1', '"version":1,"zeal":1') }],
    ['a field less', { ...row, body: row.body.replace('"version":1,', '').replace(',"version":1', '') }],
    ['not an object', { ...row, body: '[]' }],
    ['another version', { ...row, version: 2 }],
    ['another escalation', { ...row, escalation: 'KM-AAAA-AAAA' }],
    ['words cut off', { ...row, words: '{' }],
    ['words without a salt', { ...row, words: '{"note":{"text":"We spoke."}}' }],
  ])('is a fault that names its place and quotes none of its words: %s', (_name, broken) => {
    const fault = why(broken);
    expect(fault).toMatchObject({
      code: 'record-broken',
      details: { escalation: broken.escalation, version: String(broken.version) },
    });
    expect(String(fault)).not.toContain('We spoke');
  });
});
