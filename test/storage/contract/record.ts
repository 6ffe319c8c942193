import type { Entry } from '../../../src/record/entry.ts';
import { verifyEntries } from '../../../src/record/verify.ts';
import { acknowledgedDraft, chain, noteDraft } from '../../record/sample-entries.ts';
import { lineOf } from '../sqlite/sample-store.ts';
import { freshNames, type Open } from './fresh-names.ts';

/** What every store promises of reading the record. */
export function recordContract(open: Open): void {
  describe('the record', () => {
    async function kept(...entries: readonly Entry[]): Promise<void> {
      const { ledger } = open();
      for (const entry of entries) await ledger.commit(entry, lineOf(entry));
    }

    it('is read in order of version, past the ninth and the ninety-ninth, and verifies', async () => {
      const escalation = freshNames().escalation();
      const entries = chain(...Array.from({ length: 105 }, (_, each) => noteDraft(`Note ${each}.`, escalation)));
      await kept(...entries);
      const read = await open().record.read(escalation);
      expect(read.map(({ version }) => version)).toEqual(entries.map(({ version }) => version));
      expect(read).toEqual(entries);
      expect(verifyEntries(read)).toBeNull();
    });

    it('is empty for a reference nobody raised', async () => {
      expect(await open().record.read(freshNames().escalation('NONE'))).toEqual([]);
    });

    it('gives every word back as it was written, beside an entry that has none', async () => {
      const escalation = freshNames().escalation();
      const written = 'Zoë said: "I can\'t" 👩‍👧\n${x} \\ \u0000 <b>';
      const entries = chain(noteDraft(written, escalation), acknowledgedDraft(escalation));
      await kept(...entries);
      const read = await open().record.read(escalation);
      expect(read.map(({ words }) => words?.note?.text ?? null)).toEqual([written, null]);
      expect(verifyEntries(read)).toBeNull();
    });

    it('of one escalation holds nothing of another', async () => {
      const { escalation } = freshNames();
      const [mine, theirs] = [escalation('MINE'), escalation('THEIRS')];
      await kept(...chain(noteDraft('Mine.', mine)), ...chain(noteDraft('Theirs.', theirs)));
      expect((await open().record.read(mine)).map(({ escalationId }) => escalationId)).toEqual([mine]);
    });

    it('is gone through whole, one escalation after the other in order of reference', async () => {
      const { escalation } = freshNames();
      const [first, second, third] = [escalation('A'), escalation('B'), escalation('C')];
      const chains = [third, first, second].map((each) => chain(noteDraft('One.', each), noteDraft('Two.', each)));
      await kept(...chains.flat());
      const seen: Entry[][] = [];
      for await (const entries of open().record.all()) {
        if ([first, second, third].some((each) => each === entries[0]?.escalationId)) seen.push([...entries]);
      }
      expect(seen).toEqual([chains[1], chains[2], chains[0]]);
    });
  });
}
