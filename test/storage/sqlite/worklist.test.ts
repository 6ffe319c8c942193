import { instantOf, type Instant } from '../../../src/calendar/instant.ts';
import type { EscalationId, PersonId } from '../../../src/escalation/ids.ts';
import type { Summary } from '../../../src/worklist/summary.ts';
import type { Worklist } from '../../../src/worklist/worklist.ts';
import { acknowledgedDraft, chain, entryAt } from '../../record/sample-entries.ts';
import { lineOf, storeInTemporaryFolder } from './sample-store.ts';

const day = (date: number): Instant => instantOf(Date.UTC(2026, 10, date, 17));
const anna = 'tenant:anna' as PersonId;
const ben = 'tenant:ben' as PersonId;

function line(reference: string, change: Partial<Summary> = {}): Summary {
  const escalation = reference as EscalationId;
  return lineOf(entryAt(chain(acknowledgedDraft(escalation)), 1), { waitingOn: [anna], raising: [ben], ...change });
}
const references = (lines: readonly Summary[]): readonly string[] => lines.map(({ escalation }) => escalation);

describe('the worklist', () => {
  const { open, raw } = storeInTemporaryFolder();
  async function holding(...lines: readonly Summary[]): Promise<Worklist> {
    const { worklist } = open();
    for (const one of lines) await worklist.put(one);
    return worklist;
  }

  it('gives what waits on a person, soonest clock first, those without a clock last', async () => {
    const worklist = await holding(
      line('none', { dueAt: null }),
      line('late', { dueAt: day(25) }),
      line('soon', { dueAt: day(23) }),
      line('both', { dueAt: day(24), waitingOn: [ben, anna] }),
      line('ben', { dueAt: day(25), waitingOn: [ben] }),
      line('medway', { partnership: 'medway' }),
    );
    expect(references(await worklist.waitingOn('kent', anna))).toEqual(['soon', 'both', 'late', 'none']);
    expect(references(await worklist.waitingOn('kent', ben))).toEqual(['both', 'ben']);
    expect(await worklist.waitingOn('kent', 'tenant:ann' as PersonId)).toEqual([]);
  });

  it('gives what a person raised, newest first, closed ones too', async () => {
    const worklist = await holding(
      line('old', { raisedAt: day(1), situation: 'closed' }),
      line('new', { raisedAt: day(9) }),
      line('anna', { raising: [anna] }),
      line('medway', { partnership: 'medway' }),
    );
    expect(references(await worklist.raisedBy('kent', ben))).toEqual(['new', 'old']);
  });

  it('gives it to everyone who raises it or did at an earlier stage, and to nobody who does no longer', async () => {
    const worklist = await holding(line('both', { raising: [anna, ben] }), line('ben'));
    expect(references(await worklist.raisedBy('kent', anna))).toEqual(['both']);
    expect(references(await worklist.raisedBy('kent', ben))).toEqual(['ben', 'both']);
    await worklist.put(line('both', { version: 2, raising: [anna] }));
    expect(references(await worklist.raisedBy('kent', ben))).toEqual(['ben']);
    // An older line that comes late takes nobody back.
    await worklist.put(line('both', { version: 1, raising: [ben] }));
    expect(references(await worklist.raisedBy('kent', ben))).toEqual(['ben']);
    expect(references(await worklist.raisedBy('kent', anna))).toEqual(['both']);
  });

  it('gives those that belong to an escalation, oldest first, of its partnership only', async () => {
    const first = 'first' as EscalationId;
    const worklist = await holding(
      line('first'),
      line('second', { raisedAt: day(9), link: { kind: 'alongside', escalation: first } }),
      line('again', { raisedAt: day(5), link: { kind: 'follows', escalation: first }, situation: 'closed' }),
      line('other', { link: { kind: 'follows', escalation: 'second' as EscalationId } }),
      line('medway', { partnership: 'medway', link: { kind: 'follows', escalation: first } }),
    );
    expect(references(await worklist.linkedTo('kent', first))).toEqual(['again', 'second']);
    expect(await worklist.linkedTo('kent', 'none' as EscalationId)).toEqual([]);
    expect((await worklist.find('again' as EscalationId))?.link).toEqual({ kind: 'follows', escalation: first });
  });

  it('gives the open ones of one partnership, soonest clock first', async () => {
    const worklist = await holding(
      line('none', { dueAt: null, waitingOn: [] }),
      line('late', { dueAt: day(25) }),
      line('soon', { dueAt: day(23), situation: 'answered' }),
      line('closed', { situation: 'closed', waitingOn: [], dueAt: null }),
      line('medway', { partnership: 'medway' }),
    );
    expect(references(await worklist.open('kent'))).toEqual(['soon', 'late', 'none']);
  });

  it('gives what wants attention by now, soonest first, at most as many as asked for', async () => {
    const worklist = await holding(
      line('third', { nextAttentionAt: day(23) }),
      line('first', { nextAttentionAt: day(21), situation: 'closed' }),
      line('second', { nextAttentionAt: day(22) }),
      line('later', { nextAttentionAt: instantOf(Date.UTC(2026, 10, 23, 17, 0, 0, 1)) }),
      line('never', { nextAttentionAt: null }),
      line('medway', { partnership: 'medway', nextAttentionAt: day(20) }),
    );
    expect(references(await worklist.dueForAttention('kent', day(23), 10))).toEqual(['first', 'second', 'third']);
    expect(references(await worklist.dueForAttention('kent', day(23), 2))).toEqual(['first', 'second']);
  });

  it('never replaces a line with one of an older version', async () => {
    const worklist = await holding(
      line('one', { version: 3, waitingOn: [ben] }),
      line('one', { version: 2, waitingOn: [anna] }),
    );
    expect((await worklist.find('one' as EscalationId))?.version).toBe(3);
    expect(references(await worklist.waitingOn('kent', ben))).toEqual(['one']);
    expect(await worklist.waitingOn('kent', anna)).toEqual([]);
  });

  it('replaces a line with a corrected one of the same version or a newer one', async () => {
    const worklist = await holding(line('one', { version: 3 }), line('one', { version: 3, waitingOn: [ben] }));
    expect(await worklist.waitingOn('kent', anna)).toEqual([]);
    const newer = line('one', { version: 10, waitingOn: [], situation: 'closed', nextAttentionAt: null });
    await worklist.put(newer);
    expect(await worklist.find('one' as EscalationId)).toEqual(newer);
    expect(await worklist.waitingOn('kent', ben)).toEqual([]);
    expect(await worklist.open('kent')).toEqual([]);
  });

  it('finds nothing where there is nothing, and nothing at all once cleared', async () => {
    const worklist = await holding(line('one', { version: 3 }));
    expect(await worklist.find('two' as EscalationId)).toBeNull();
    await worklist.clear();
    expect(await worklist.find('one' as EscalationId)).toBeNull();
    expect(await worklist.waitingOn('kent', anna)).toEqual([]);
    expect(await worklist.raisedBy('kent', ben)).toEqual([]);
    for (const table of ['waiting', 'raising']) {
      expect(raw().prepare(`SELECT person FROM ${table}`).all()).toEqual([]);
    }
    await worklist.put(line('one', { version: 1 }));
    expect(references(await worklist.waitingOn('kent', anna))).toEqual(['one']);
  });

  it('gives a coded fault for a line that is not as it was written', async () => {
    const worklist = await holding(line('one'));
    raw().exec(`UPDATE worklist SET line = json_remove(line, '$.urgent')`);
    await expect(worklist.find('one' as EscalationId)).rejects.toMatchObject({
      code: 'store-row-broken',
      details: { table: 'worklist' },
    });
  });
});
