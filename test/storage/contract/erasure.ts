import type { EscalationId } from '../../../src/escalation/ids.ts';
import type { Entry } from '../../../src/record/entry.ts';
import type { Erasure } from '../../../src/record/erasure.ts';
import { verifyEntries } from '../../../src/record/verify.ts';
import { acknowledgedDraft, chain, draftOf, noteDraft, saltOf, saying } from '../../record/sample-entries.ts';
import { lineOf } from '../sqlite/sample-store.ts';
import { freshNames, type Open } from './fresh-names.ts';

/** Opens what only the commands that erase have, over the same data. */
export type OpenEraser = () => { readonly erasure: Erasure; close(): void };

/** What every store promises of erasing words. */
export function erasureContract(open: Open, openEraser: OpenEraser): void {
  describe('erasing words', () => {
    async function kept(escalation: EscalationId): Promise<readonly Entry[]> {
      const concern = saying('concern', 'The child is hungry.', saltOf(1));
      const wanted = saying('wanted', 'Please look again.', saltOf(2));
      const two = draftOf(
        [{ kind: 'view-given', recommends: concern.said, because: wanted.said, to: 'asked' }],
        { ...concern.words, ...wanted.words },
        escalation,
      );
      const entries = chain(
        noteDraft('One.', escalation),
        two,
        acknowledgedDraft(escalation),
        noteDraft('Four.', escalation),
      );
      const { ledger } = open();
      for (const entry of entries) await ledger.commit(entry, lineOf(entry));
      return entries;
    }
    async function erase(escalation: EscalationId, versions: readonly number[]): Promise<void> {
      const eraser = openEraser();
      try {
        await eraser.erasure.eraseWords(escalation, versions);
      } finally {
        eraser.close();
      }
    }

    it('takes all words of the entries named, changes nothing else of them, and the record verifies', async () => {
      const escalation = freshNames().escalation();
      const entries = await kept(escalation);
      await erase(escalation, [2, 4]);
      const left = await open().record.read(escalation);
      expect(left).toEqual(
        entries.map((entry) => ([2, 4].includes(entry.version) ? { ...entry, words: null } : entry)),
      );
      expect(verifyEntries(left)).toBeNull();
    });

    it('done twice, or of an entry without words, changes nothing more', async () => {
      const escalation = freshNames().escalation();
      const entries = await kept(escalation);
      await erase(escalation, [1]);
      await erase(escalation, [1, 3]);
      expect(await open().record.read(escalation)).toEqual([{ ...entries[0], words: null }, ...entries.slice(1)]);
    });

    it('by two at once is done once', async () => {
      const escalation = freshNames().escalation();
      await kept(escalation);
      await Promise.all([erase(escalation, [1, 2]), erase(escalation, [2, 4])]);
      const left = await open().record.read(escalation);
      expect(left.map(({ words }) => words)).toEqual([null, null, null, null]);
      expect(verifyEntries(left)).toBeNull();
    });

    it('of one escalation leaves every other as it is', async () => {
      const { escalation } = freshNames();
      await kept(escalation('MINE'));
      const theirs = await kept(escalation('THEIRS'));
      await erase(escalation('MINE'), [1, 2, 4]);
      expect(await open().record.read(escalation('THEIRS'))).toEqual(theirs);
    });

    it('is not undone by an entry that comes after it, nor by a commit made again', async () => {
      const escalation = freshNames().escalation();
      const entries = await kept(escalation);
      await erase(escalation, [1]);
      const [first] = entries;
      if (first === undefined) throw new Error('the sample has a first entry');
      expect(await open().ledger.commit(first, lineOf(first))).toBe('kept');
      expect((await open().record.read(escalation))[0]?.words).toBeNull();
    });
  });
}
