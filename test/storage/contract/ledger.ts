import { entryAfter } from '../../../src/record/append.ts';
import type { Entry } from '../../../src/record/entry.ts';
import { verifyEntries } from '../../../src/record/verify.ts';
import { acknowledgedDraft, chain, entryAt, noteDraft, saltOf } from '../../record/sample-entries.ts';
import { lineOf } from '../sqlite/sample-store.ts';
import { freshNames, severalOf, type Open } from './fresh-names.ts';

/** What every store promises of a commit. */
export function ledgerContract(open: Open): void {
  describe('a commit', () => {
    const sample = () => {
      const escalation = freshNames().escalation();
      const entries = chain(noteDraft('We spoke.', escalation), acknowledgedDraft(escalation));
      return { escalation, entries, first: entryAt(entries, 1), second: entryAt(entries, 2) };
    };

    it('keeps entry after entry, for every instance to read once it is answered', async () => {
      const { escalation, entries, first, second } = sample();
      const { ledger } = open();
      expect(await ledger.commit(first, lineOf(first))).toBe('kept');
      expect(await open().record.read(escalation)).toEqual([first]);
      expect(await ledger.commit(second, lineOf(second))).toBe('kept');
      expect(await open().record.read(escalation)).toEqual(entries);
    });

    it('made again because its answer was lost is kept once and changes nothing', async () => {
      const { escalation, entries, first, second } = sample();
      const { ledger } = open();
      await ledger.commit(first, lineOf(first));
      await ledger.commit(second, lineOf(second));
      expect(await open().ledger.commit(first, lineOf(first))).toBe('kept');
      expect(await ledger.commit(second, lineOf(second))).toBe('kept');
      expect(await open().record.read(escalation)).toEqual(entries);
    });

    it('at a version that is taken is a conflict and changes nothing, however little it differs', async () => {
      const { escalation, first } = sample();
      const { ledger } = open();
      await ledger.commit(first, lineOf(first));
      const sameWordsOtherSalt = entryAt(chain(noteDraft('We spoke.', escalation, saltOf(9))), 1);
      expect(await ledger.commit(sameWordsOtherSalt, lineOf(first))).toBe('conflict');
      expect(await open().ledger.commit(sameWordsOtherSalt, lineOf(first))).toBe('conflict');
      expect(await open().record.read(escalation)).toEqual([first]);
    });

    it('of fifty that race for a version is kept once, and the other forty-nine are told so', async () => {
      const { escalation, first } = sample();
      const store = severalOf(open, 5);
      await store(0).ledger.commit(first, lineOf(first));
      const racing: readonly Entry[] = Array.from({ length: 50 }, (_, runner) =>
        entryAfter(first, noteDraft(`Runner ${runner}.`, escalation, saltOf(runner))),
      );
      const outcomes = await Promise.all(
        racing.map((entry, runner) => store(runner).ledger.commit(entry, lineOf(entry))),
      );
      expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(49);
      const entries = await open().record.read(escalation);
      expect(entries).toEqual([first, racing[outcomes.indexOf('kept')]]);
      expect(verifyEntries(entries)).toBeNull();
    });
  });
}
