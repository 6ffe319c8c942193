import { notYetErased, saidErased, versionsWithWords } from '../../src/record/erasure.ts';
import type { Entry } from '../../src/record/entry.ts';
import { acknowledgedDraft, chain, draftOf, noteDraft } from './sample-entries.ts';

const saying = (...versions: readonly number[]) =>
  draftOf(
    [{ kind: 'words-erased', reason: 'request', erased: versions.map((version) => ({ version, fields: ['note'] })) }],
    null,
  );
const without = (version: number, entries: readonly Entry[]) =>
  entries.map((entry) => (entry.version === version ? { ...entry, words: null } : entry));

describe('What the record says was erased', () => {
  const entries = chain(noteDraft('One.'), acknowledgedDraft(), noteDraft('Three.'), saying(3), saying(1, 3));

  it('is every version any entry names, once and in order', () => {
    expect(saidErased(entries)).toEqual([1, 3]);
    expect(saidErased(entries.slice(0, 3))).toEqual([]);
  });

  it('is not yet erased while its words are still there', () => {
    expect(versionsWithWords(entries)).toEqual([1, 3]);
    expect(notYetErased(entries)).toEqual([1, 3]);
    expect(notYetErased(without(1, entries))).toEqual([3]);
    expect(notYetErased(without(3, without(1, entries)))).toEqual([]);
  });

  it('does not count words that went without an entry that says so', () => {
    const [first, ...others] = entries.slice(0, 3);
    if (first === undefined) throw new Error('the sample has a first entry');
    expect(notYetErased([{ ...first, words: null }, ...others])).toEqual([]);
  });
});
