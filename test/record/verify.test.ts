import { entryAfter } from '../../src/record/append.ts';
import type { Entry } from '../../src/record/entry.ts';
import { hashOf } from '../../src/record/hash.ts';
import { verifyEntries } from '../../src/record/verify.ts';
import type { EscalationId } from '../../src/escalation/ids.ts';
import { acknowledgedDraft, chain, entryAt, ESCALATION, noteDraft, saltOf, saying } from './sample-entries.ts';

const entries = chain(noteDraft('We spoke.'), acknowledgedDraft(), noteDraft('They rang back.'), noteDraft('Yes'));
const at = (version: number): Entry => entryAt(entries, version);
const replacing = (entry: Entry): readonly Entry[] =>
  entries.map((kept) => (kept.version === entry.version ? entry : kept));

describe('a record verifies', () => {
  it('when it is as it was written', () => {
    expect(verifyEntries(entries)).toBeNull();
    expect(verifyEntries([])).toBeNull();
  });

  it('when words were erased', () => {
    expect(verifyEntries(entries.map((entry) => ({ ...entry, words: null })))).toBeNull();
  });

  it('when read back from JSON', () => {
    expect(verifyEntries(JSON.parse(JSON.stringify(entries)) as readonly Entry[])).toBeNull();
  });
});

describe('the first broken entry is named', () => {
  const named = (broken: readonly Entry[]) => verifyEntries(broken);

  it('when one letter of a text was changed', () => {
    const edited = { ...at(3), words: { note: { ...saying('note', 'They rang back!').words.note, salt: salt() } } };
    expect(named(replacing(edited as Entry))).toEqual({
      escalation: ESCALATION,
      version: 3,
      why: 'the text of "note" is not the one that was written',
    });
  });

  it('when a text was sealed anew with another salt', () => {
    const { words } = saying('note', 'They rang back.', saltOf(9));
    expect(named(replacing({ ...at(3), words }))).toMatchObject({ version: 3 });
  });

  it('when a text was taken out while words are still there, or one was put in', () => {
    expect(named(replacing({ ...at(1), words: {} }))).toMatchObject({
      version: 1,
      why: 'the text of "note" is missing while others are there',
    });
    const added = { ...at(4).words, ...saying('reason', 'Because.').words };
    expect(named(replacing({ ...at(4), words: added }))).toMatchObject({
      version: 4,
      why: 'there is a text "reason" that the entry does not speak of',
    });
    expect(named(replacing({ ...at(2), words: saying('reason', 'Because.').words }))).toMatchObject({ version: 2 });
  });

  it('when something in its body was changed', () => {
    const changes: readonly Partial<Entry>[] = [
      { at: '2026-11-20T16:31:00.000Z' as Entry['at'] },
      { actor: { ...at(2).actor, role: 'manager' } },
      { command: 'withdraw' },
      { commandKey: 'other' },
      { policy: { id: 'kent', version: 'draft-2' } },
      { asked: { card: 'note', words: 'en-2' } },
      { events: [{ kind: 'acknowledged', childKnown: false }] },
      { events: [] },
    ];
    for (const change of changes) {
      expect(named(replacing({ ...at(2), ...change }))).toMatchObject({
        version: 2,
        why: 'its hash is not the hash of what it holds',
      });
    }
  });

  it('when a letter of its hash was changed', () => {
    const hash = at(2).hash.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(named(replacing({ ...at(2), hash }))).toMatchObject({ version: 2 });
  });

  it('when it was changed and hashed anew: the entry after it no longer follows', () => {
    const changed = { ...at(2), events: [{ kind: 'acknowledged', childKnown: false } as const] };
    expect(named(replacing({ ...changed, hash: hashOf(changed) }))).toMatchObject({
      version: 3,
      why: 'it does not follow the entry before it',
    });
  });

  it('when an entry is missing, the missing one', () => {
    expect(named([at(1), at(3), at(4)])).toMatchObject({
      version: 2,
      why: 'it is missing; the next one kept is version 3',
    });
    expect(named([at(2), at(3)])).toMatchObject({ version: 1 });
  });

  it('when entries stand in another order', () => {
    expect(named([at(1), at(3), at(2), at(4)])).toMatchObject({ version: 2 });
    expect(named([at(2), at(1)])).toMatchObject({ version: 1 });
  });

  it('when one stands there twice', () => {
    expect(named([at(1), at(2), at(2), at(3)])).toMatchObject({
      version: 2,
      why: 'it stands where version 3 should stand',
    });
  });

  it('when its id is not its version', () => {
    expect(named(replacing({ ...at(2), id: '2' }))).toMatchObject({ version: 2, why: 'its id is not its version' });
  });

  it('when it was moved from another escalation', () => {
    const other = 'KM-AAAA-AAAA' as EscalationId;
    const [, moved] = chain(acknowledgedDraft(other), acknowledgedDraft(other));
    expect(named([at(1), moved ?? at(2)])).toMatchObject({
      escalation: ESCALATION,
      version: 2,
      why: 'it belongs to another escalation',
    });
  });

  it('when two are broken, the earlier', () => {
    expect(named([at(1), { ...at(2), hash: 'h1:0' }, { ...at(3), words: {} }])).toMatchObject({ version: 2 });
  });

  it('when it holds what no hash could ever have been made of', () => {
    expect(named(replacing({ ...at(2), commandKey: '\ud800' }))).toMatchObject({ version: 2 });
  });
});

describe('what verification of one escalation cannot find: signed checkpoints do', () => {
  it('a cut tail: what is left verifies', () => {
    expect(verifyEntries(entries.slice(0, 2))).toBeNull();
  });

  it('a newest entry that was changed and hashed anew: nothing follows it yet', () => {
    const changed = { ...at(4), words: null, events: [] };
    expect(verifyEntries([at(1), at(2), at(3), { ...changed, hash: hashOf(changed) }])).toBeNull();
  });

  it('an escalation that was hashed anew from end to end', () => {
    const forged = chain(noteDraft('We never spoke.'), acknowledgedDraft());
    expect(verifyEntries([...forged, entryAfter(forged[1] ?? null, noteDraft('Yes'))])).toBeNull();
  });
});

function salt(): string {
  return saying('note', 'any').words.note?.salt ?? '';
}
