import { readFileSync } from 'node:fs';
import { textOf } from '../../src/cards/texts-of.ts';
import { fold } from '../../src/escalation/evolve.ts';
import { saidErased } from '../../src/record/erasure.ts';
import { verifyEntries } from '../../src/record/verify.ts';
import type { Ledger } from '../../src/worklist/worklist.ts';
import { COORDINATOR, ERASER, TEACHER, WORKER } from '../support/sample-people.ts';
import { CUT, erase } from './eraser.ts';
import { ladder, NO } from './ladder.ts';
import { as, officeForEachTest, RAISED } from './office.ts';

const office = officeForEachTest();
const { raise, answer, done, press } = ladder(office);
const note = (text: string) => done({ by: TEACHER, wish: { kind: 'note' }, texts: { note: text } });
const hold = () => press(COORDINATOR, { kind: 'hold', reason: 'legal-claim' });
const withWords = async () =>
  (await office().entries()).flatMap(({ version, words }) => (words === null ? [] : [version]));

beforeEach(async () => {
  await raise();
  await answer(WORKER);
  await note('We rang on Monday.');
});

describe('Erasing words', () => {
  it('takes them away, and an entry of nobody says which and why', async () => {
    expect(await erase(office(), [1, 3])).toEqual([1, 3]);
    const entries = await office().entries();
    expect(entries.map(({ words }) => words === null)).toEqual([true, false, true, true]);
    expect(entries.at(-1)).toMatchObject({
      actor: { person: ERASER, agency: null },
      command: 'erase-words',
      events: [
        {
          kind: 'words-erased',
          reason: 'request',
          erased: [
            { version: 1, fields: ['concern', 'wanted'] },
            { version: 3, fields: ['note'] },
          ],
        },
      ],
    });
    expect(verifyEntries(entries)).toBeNull();
  });

  it('leaves what was decided, whose turn it is and every other text as they were', async () => {
    const before = fold(await office().entries());
    await erase(office(), [1]);
    const entries = await office().entries();
    expect(fold(entries)).toEqual({ ...before, version: 4 });
    expect(entries[1]?.words?.answer?.text).toBe(NO.answer);
  });

  it('all at once leaves no text in any byte of the store', async () => {
    const holds = (text: string) =>
      [office().file, `${office().file}-wal`].some((file) => readFileSync(file).includes(text));
    expect(holds('hungry every day')).toBe(true);
    expect(await erase(office(), 'all')).toEqual([1, 2, 3]);
    for (const text of [RAISED.concern, RAISED.wanted, NO.answer, 'We rang on Monday.']) {
      expect(holds(text ?? '')).toBe(false);
    }
  });

  it('shows on every card that they were erased, and lets the case go on', async () => {
    await erase(office(), 'all');
    const { file } = await note('And again on Tuesday.');
    expect(textOf(file, file.state.concern, 'raising')).toBe('(erased)');
    expect(await withWords()).toEqual([5]);
  });

  it('is refused while it is held, and says why, since when and by whom', async () => {
    await hold();
    const held = { code: 'erasure-held', details: { why: 'a legal claim', by: 'Coordinator' } };
    await expect(erase(office(), 'all')).rejects.toMatchObject(held);
    await expect(erase(office(), 'all')).rejects.toThrow('held for a legal claim since Friday 20 November 2026');
    expect(await withWords()).toEqual([1, 2, 3]);
    await press(COORDINATOR, { kind: 'lift-hold' });
    expect(await erase(office(), 'all')).toEqual([1, 2, 3]);
  });

  it.each([
    ['an entry that does not exist', [9], 'words-not-there'],
    ['an entry that never had words, beside one that has', [1, 4], 'words-not-there'],
  ] as const)('is refused for %s, and nothing goes', async (_what, wanted, code) => {
    await done({ by: WORKER, wish: { kind: 'acknowledge', childKnown: true } });
    await expect(erase(office(), wanted)).rejects.toMatchObject({ code });
    expect(await withWords()).toEqual([1, 2, 3]);
    expect(await office().entries()).toHaveLength(4);
  });

  it('has nothing to do the second time, and adds no entry', async () => {
    await erase(office(), [3]);
    await expect(erase(office(), [3])).rejects.toMatchObject({ code: 'nothing-to-erase' });
    expect(await office().entries()).toHaveLength(4);
  });

  it('touches nothing of a record that does not verify: what is broken is evidence', async () => {
    const [first, ...others] = await office().entries();
    if (first === undefined) throw new Error('it was raised');
    const edited = { ...first, command: 'note' as const };
    const record = { ...office().parts.record, read: async () => [edited, ...others] };
    await expect(erase(office(), [3], { record })).rejects.toMatchObject({ code: 'record-broken' });
    expect(await withWords()).toEqual([1, 2, 3]);
  });
});

describe('When the power is cut between the entry and the words', () => {
  const cut = () => expect(erase(office(), [1], CUT)).rejects.toThrow('the power was cut');

  it('the record says they are erased, they are still there, and the same again erases them', async () => {
    await cut();
    expect(saidErased(await office().entries())).toEqual([1]);
    expect(await withWords()).toEqual([1, 2, 3]);
    expect(verifyEntries(await office().entries())).toBeNull();
    expect(await erase(office(), [1])).toEqual([1]);
    expect(await withWords()).toEqual([2, 3]);
    expect(await office().entries()).toHaveLength(4);
  });

  it('whatever is erased next takes them with it', async () => {
    await cut();
    expect(await erase(office(), [3])).toEqual([1, 3]);
    expect(await withWords()).toEqual([2]);
  });

  it('and it was held since, they stay until the hold is lifted', async () => {
    await cut();
    await hold();
    await expect(erase(office(), 'unfinished')).rejects.toMatchObject({ code: 'erasure-held' });
    expect(await withWords()).toEqual([1, 2, 3]);
    await press(COORDINATOR, { kind: 'lift-hold' });
    expect(await erase(office(), 'unfinished')).toEqual([1]);
  });

  it('and a store that says it erased and did not is told apart', async () => {
    const erasure = { eraseWords: async () => undefined };
    await expect(erase(office(), [1], { erasure })).rejects.toMatchObject({ code: 'erasure-unfinished' });
  });
});

describe('When somebody else decides at the same moment', () => {
  /** A ledger for which someone else is first so many times. */
  function beaten(times: number, first: () => Promise<unknown>): Ledger {
    const { ledger } = office().parts;
    let left = times;
    return {
      async commit(entry, summary) {
        if (left > 0) {
          left -= 1;
          await first();
        }
        return ledger.commit(entry, summary);
      },
    };
  }

  it('it is decided again on what they left', async () => {
    const ledger = beaten(1, () => note('Just before.'));
    expect(await erase(office(), 'all', { ledger })).toEqual([1, 2, 3, 4]);
    expect(verifyEntries(await office().entries())).toBeNull();
  });

  it('and it was a hold, nothing is erased', async () => {
    const ledger = beaten(1, async () =>
      as('done', await office().press({ by: COORDINATOR, wish: { kind: 'hold', reason: 'review' } })),
    );
    await expect(erase(office(), 'all', { ledger })).rejects.toMatchObject({ code: 'erasure-held' });
    expect(await withWords()).toEqual([1, 2, 3]);
  });

  it('three times, it is given up and nothing is erased', async () => {
    let before = 0;
    const ledger = beaten(3, () => note(`Before ${(before += 1)}.`));
    await expect(erase(office(), [1], { ledger })).rejects.toMatchObject({ code: 'record-conflict' });
    expect(await withWords()).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
