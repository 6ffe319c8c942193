import type { PlainDate } from '../../../src/calendar/instant.ts';
import type { Mark } from '../../../src/record/checkpoint.ts';
import { acknowledgedDraft, chain, noteDraft } from '../../record/sample-entries.ts';
import { lineOf } from '../sqlite/sample-store.ts';
import { freshNames, severalOf, type Open } from './fresh-names.ts';

/** A day nobody used before: the suite may run on a store that is not empty. */
let days = Math.floor(Math.random() * 1_000_000);
function freshDay(): PlainDate {
  days += 1;
  return new Date(Date.UTC(1, 0, 1) + days * 86_400_000).toISOString().slice(0, 10) as PlainDate;
}

/** What every store promises of checkpoints, and of going through the record for one. */
export function checkpointsContract(open: Open): void {
  describe('checkpoints', () => {
    it('are kept under their date as they were signed, and found by it', async () => {
      const { checkpoints } = open();
      const checkpoint = { of: freshDay(), signed: 'aaa.bbb.ccc' };
      expect(await checkpoints.of(checkpoint.of)).toBeNull();
      expect(await checkpoints.create(checkpoint)).toBe('created');
      expect(await open().checkpoints.of(checkpoint.of)).toEqual(checkpoint);
    });

    it('are created once: the first of a day stays', async () => {
      const of = freshDay();
      const { checkpoints } = open();
      await checkpoints.create({ of, signed: 'first' });
      expect(await open().checkpoints.create({ of, signed: 'second' })).toBe('exists');
      expect(await checkpoints.of(of)).toEqual({ of, signed: 'first' });
    });

    it('by many instances at the same moment are one', async () => {
      const of = freshDay();
      const store = severalOf(open, 3);
      const all = await Promise.all(
        Array.from({ length: 9 }, (_, each) => store(each).checkpoints.create({ of, signed: `by ${each}` })),
      );
      expect(all.filter((outcome) => outcome === 'created')).toHaveLength(1);
      const first = all.indexOf('created');
      expect(await open().checkpoints.of(of)).toEqual({ of, signed: `by ${first}` });
    });

    it('are all listed, oldest first', async () => {
      const made = [freshDay(), freshDay(), freshDay()];
      for (const of of [...made].reverse()) await open().checkpoints.create({ of, signed: 'x' });
      const listed = (await open().checkpoints.all()).map(({ of }) => of);
      expect(listed.filter((of) => made.includes(of))).toEqual(made);
      expect(listed).toEqual([...listed].sort());
    });
  });

  describe('the record as it is gone through for a checkpoint', () => {
    it('gives the place of every entry, whatever it says', async () => {
      const { escalation } = freshNames();
      const [one, two] = [escalation('ONE'), escalation('TWO')];
      const entries = [...chain(noteDraft('A', one), acknowledgedDraft(one)), ...chain(noteDraft('B', two))];
      for (const entry of entries) await open().ledger.commit(entry, lineOf(entry));
      const marks: Mark[] = [];
      for await (const mark of open().record.marks()) {
        if (mark.escalation === one || mark.escalation === two) marks.push(mark);
      }
      const placeOf = ({ escalation: of, version }: Mark) => `${of} ${version}`;
      const expected = entries.map(({ escalationId, version, at, hash }) => ({
        escalation: escalationId,
        version,
        at,
        hash,
      }));
      expect(marks.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))).toEqual(expected);
    });
  });
}
