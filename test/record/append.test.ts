import { entryAfter } from '../../src/record/append.ts';
import { FIRST_PREVIOUS_HASH } from '../../src/record/hash.ts';
import { verifyEntries } from '../../src/record/verify.ts';
import type { EscalationId } from '../../src/escalation/ids.ts';
import { acknowledgedDraft, chain, draftOf, entryAt, noteDraft, saying } from './sample-entries.ts';

describe('the next entry of a record', () => {
  it('begins at version 1 with nothing before it', () => {
    expect(entryAfter(null, acknowledgedDraft())).toMatchObject({
      id: '000001',
      version: 1,
      previousHash: FIRST_PREVIOUS_HASH,
      words: null,
    });
  });

  it('follows the newest entry', () => {
    const [first, second] = chain(noteDraft('We spoke.'), acknowledgedDraft());
    expect(second).toMatchObject({ id: '000002', version: 2, previousHash: first?.hash });
  });

  it('keeps only texts that an event speaks of, for nothing would vouch for the others', () => {
    const note = saying('note', 'We spoke.');
    const entry = entryAfter(
      null,
      draftOf([{ kind: 'noted', side: 'asked', note: note.said }], {
        ...note.words,
        ...saying('ourAction', 'Not taken up.').words,
      }),
    );
    expect(Object.keys(entry.words ?? {})).toEqual(['note']);
    expect(verifyEntries([entry])).toBeNull();
  });

  it('is not made where a text is not the one its event speaks of, or is missing', () => {
    const { said } = saying('note', 'We spoke.');
    const events = [{ kind: 'noted', side: 'asked', note: said }] as const;
    for (const words of [null, saying('note', 'We spoke!').words]) {
      expect(() => entryAfter(null, draftOf(events, words))).toThrow(/does not verify at version/);
    }
  });

  it('is not made after an entry of another escalation', () => {
    const first = entryAt(chain(acknowledgedDraft()), 1);
    expect(() => entryAfter(first, acknowledgedDraft('KM-AAAA-AAAA' as EscalationId))).toThrow(
      /does not verify at version/,
    );
  });
});
