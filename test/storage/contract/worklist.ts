import { instantOf, type Instant } from '../../../src/calendar/instant.ts';
import type { Summary } from '../../../src/worklist/summary.ts';
import type { Worklist } from '../../../src/worklist/worklist.ts';
import { acknowledgedDraft, chain, entryAt } from '../../record/sample-entries.ts';
import { lineOf } from '../sqlite/sample-store.ts';
import { freshNames, severalOf, type Open } from './fresh-names.ts';

const day = (date: number): Instant => instantOf(Date.UTC(2026, 10, date, 17));

/** What every store promises of the worklist. */
export function worklistContract(open: Open): void {
  describe('the worklist', () => {
    const sample = () => {
      const { escalation, partnership, person } = freshNames();
      const [kent, medway] = [partnership('kent'), partnership('medway')];
      const [anna, ben] = [person('anna'), person('ben')];
      const line = (name: string, change: Partial<Summary> = {}): Summary =>
        lineOf(entryAt(chain(acknowledgedDraft(escalation(name))), 1), {
          partnership: kent,
          waitingOn: [anna],
          raising: [ben],
          ...change,
        });
      return { escalation, person, kent, medway, anna, ben, line };
    };
    const names = (lines: readonly Summary[]) => lines.map((each) => each.escalation.split('-')[2]);
    async function holding(...lines: readonly Summary[]): Promise<Worklist> {
      const { worklist } = open();
      for (const one of lines) await worklist.put(one);
      return open().worklist;
    }

    it('gives what waits on a person, soonest clock first, those without a clock last', async () => {
      const { kent, medway, anna, ben, person, line } = sample();
      const worklist = await holding(
        line('none', { dueAt: null }),
        line('late', { dueAt: day(25) }),
        line('soon', { dueAt: day(23) }),
        line('both', { dueAt: day(24), waitingOn: [ben, anna] }),
        line('ben', { dueAt: day(25), waitingOn: [ben] }),
        line('medway', { partnership: medway }),
      );
      expect(names(await worklist.waitingOn(kent, anna))).toEqual(['soon', 'both', 'late', 'none']);
      expect(names(await worklist.waitingOn(kent, ben))).toEqual(['both', 'ben']);
      expect(await worklist.waitingOn(kent, person('ann'))).toEqual([]);
    });

    it('gives what a person raised, newest first, closed ones too', async () => {
      const { kent, medway, anna, ben, line } = sample();
      const worklist = await holding(
        line('old', { raisedAt: day(1), situation: 'closed' }),
        line('new', { raisedAt: day(9) }),
        line('anna', { raising: [anna] }),
        line('medway', { partnership: medway }),
      );
      expect(names(await worklist.raisedBy(kent, ben))).toEqual(['new', 'old']);
    });

    it('gives it to everyone who raises it or did at an earlier stage, and to nobody who does no longer', async () => {
      const { kent, anna, ben, line } = sample();
      const worklist = await holding(line('both', { raising: [anna, ben] }), line('only'));
      expect(names(await worklist.raisedBy(kent, anna))).toEqual(['both']);
      expect(names(await worklist.raisedBy(kent, ben))).toEqual(['both', 'only']);
      await worklist.put(line('both', { version: 2, raising: [anna] }));
      // An older line that comes late takes nobody back.
      await worklist.put(line('both', { version: 1, raising: [ben] }));
      expect(names(await worklist.raisedBy(kent, ben))).toEqual(['only']);
      expect(names(await worklist.raisedBy(kent, anna))).toEqual(['both']);
    });

    it('gives those that belong to an escalation, oldest first, of its partnership only', async () => {
      const { escalation, kent, medway, line } = sample();
      const first = escalation('first');
      const worklist = await holding(
        line('first'),
        line('second', { raisedAt: day(9), link: { kind: 'alongside', escalation: first } }),
        line('again', { raisedAt: day(5), link: { kind: 'follows', escalation: first }, situation: 'closed' }),
        line('other', { link: { kind: 'follows', escalation: escalation('second') } }),
        line('medway', { partnership: medway, link: { kind: 'follows', escalation: first } }),
      );
      expect(names(await worklist.linkedTo(kent, first))).toEqual(['again', 'second']);
      expect(await worklist.linkedTo(kent, escalation('none'))).toEqual([]);
      expect((await worklist.find(escalation('again')))?.link).toEqual({ kind: 'follows', escalation: first });
    });

    it('gives the open ones of one partnership, soonest clock first, the reference breaking ties', async () => {
      const { kent, medway, line } = sample();
      const worklist = await holding(
        line('none', { dueAt: null, waitingOn: [] }),
        line('soonB', { dueAt: day(23) }),
        line('late', { dueAt: day(25) }),
        line('soonA', { dueAt: day(23), situation: 'answered' }),
        line('closed', { situation: 'closed', waitingOn: [], dueAt: null }),
        line('medway', { partnership: medway }),
      );
      expect(names(await worklist.open(kent))).toEqual(['soonA', 'soonB', 'late', 'none']);
    });

    it('gives what wants attention by now, soonest first, at most as many as asked for', async () => {
      const { kent, medway, line } = sample();
      const worklist = await holding(
        line('third', { nextAttentionAt: day(23) }),
        line('first', { nextAttentionAt: day(21), situation: 'closed' }),
        line('second', { nextAttentionAt: day(22) }),
        line('later', { nextAttentionAt: instantOf(Date.UTC(2026, 10, 23, 17, 0, 0, 1)) }),
        line('never', { nextAttentionAt: null }),
        line('medway', { partnership: medway, nextAttentionAt: day(20) }),
      );
      expect(names(await worklist.dueForAttention(kent, day(23), 10))).toEqual(['first', 'second', 'third']);
      expect(names(await worklist.dueForAttention(kent, day(23), 2))).toEqual(['first', 'second']);
    });

    it('never replaces a line with one of an older version', async () => {
      const { escalation, kent, anna, ben, line } = sample();
      const worklist = await holding(
        line('one', { version: 3, waitingOn: [ben] }),
        line('one', { version: 2, waitingOn: [anna] }),
      );
      expect((await worklist.find(escalation('one')))?.version).toBe(3);
      expect(names(await worklist.waitingOn(kent, ben))).toEqual(['one']);
      expect(await worklist.waitingOn(kent, anna)).toEqual([]);
    });

    it('has the newest line of those that race', async () => {
      const { escalation, line } = sample();
      const store = severalOf(open, 3);
      const versions = [3, 1, 8, 5, 2, 7, 4, 6];
      await Promise.all(versions.map((version, each) => store(each).worklist.put(line('one', { version }))));
      expect((await open().worklist.find(escalation('one')))?.version).toBe(8);
    });

    it('replaces a line with a corrected one of the same version or a newer one', async () => {
      const { escalation, kent, anna, ben, line } = sample();
      const worklist = await holding(line('one', { version: 3 }), line('one', { version: 3, waitingOn: [ben] }));
      expect(await worklist.waitingOn(kent, anna)).toEqual([]);
      const newer = line('one', { version: 10, waitingOn: [], situation: 'closed', nextAttentionAt: null });
      await worklist.put(newer);
      expect(await open().worklist.find(escalation('one'))).toEqual(newer);
      expect(await worklist.waitingOn(kent, ben)).toEqual([]);
      expect(await worklist.open(kent)).toEqual([]);
    });

    it('finds nothing where there is nothing, and nothing at all once cleared', async () => {
      const { escalation, kent, anna, ben, line } = sample();
      const worklist = await holding(line('one', { version: 3 }));
      expect(await worklist.find(escalation('two'))).toBeNull();
      await worklist.clear();
      expect(await worklist.find(escalation('one'))).toBeNull();
      expect(await worklist.waitingOn(kent, anna)).toEqual([]);
      expect(await worklist.raisedBy(kent, ben)).toEqual([]);
      await worklist.put(line('one', { version: 1 }));
      expect(names(await worklist.waitingOn(kent, anna))).toEqual(['one']);
    });
  });
}
