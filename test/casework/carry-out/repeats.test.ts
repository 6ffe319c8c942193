import { MANAGER, TEACHER, WORKER } from '../../support/sample-people.ts';
import { as, officeForEachTest, RAISED, raising } from '../office.ts';

const office = officeForEachTest();
const raise = () => office().press({ by: TEACHER, wish: raising(), texts: RAISED, turn: 0 });
const acknowledge = { kind: 'acknowledge', childKnown: true } as const;
const maintain = {
  kind: 'answer',
  position: 'maintain',
  whatWouldChange: null,
  ourActionBy: null,
  theirActionBy: null,
} as const;
const note = (text: string) => ({ by: TEACHER, wish: { kind: 'note' }, texts: { note: text } }) as const;

describe('the same press again', () => {
  it('is answered as before, and keeps nothing more', async () => {
    const { file } = as('done', await raise());
    const again = as('repeat', await raise());
    expect(again.file.state).toEqual(file.state);
    expect(await office().entries()).toHaveLength(1);
  });

  it('is known again after others have decided since', async () => {
    await raise();
    await office().press({ by: WORKER, wish: acknowledge, turn: 1 });
    await office().press({ by: WORKER, wish: maintain, texts: { answer: 'No.' } });
    as('repeat', await office().press({ by: WORKER, wish: acknowledge, turn: 1 }));
    as('repeat', await raise());
    expect(await office().entries()).toHaveLength(3);
  });

  it('is known by the words as they were kept, whatever spaces stood around them', async () => {
    await raise();
    as('done', await office().press(note('We rang.')));
    as('repeat', await office().press(note('  We rang. ')));
    expect(await office().entries()).toHaveLength(2);
  });

  it('gets no answer once the right has gone: rights come before repeats', async () => {
    await raise();
    const handOver = { by: WORKER, wish: { kind: 'hand-over', to: MANAGER, reason: 'away' }, turn: 1 } as const;
    as('done', await office().press(handOver));
    expect(await office().press(handOver)).toEqual({ kind: 'refused' });
  });

  it('by another person is another press', async () => {
    await raise();
    await office().press(note('We rang.'));
    as('done', await office().press({ ...note('We rang.'), by: WORKER }));
    expect(await office().entries()).toHaveLength(3);
  });
});

describe('other words from the same card', () => {
  it('are a second note, and kept: notes do not make a card stale', async () => {
    await raise();
    as('done', await office().press({ ...note('We rang.'), turn: 1 }));
    as('done', await office().press({ ...note('They rang back.'), turn: 1 }));
    const texts = (await office().entries()).map(({ words }) => words?.note?.text);
    expect(texts).toEqual([undefined, 'We rang.', 'They rang back.']);
  });

  it('are no repeat of an answer: they come back with the current card', async () => {
    await raise();
    await office().press({ by: WORKER, wish: maintain, texts: { answer: 'No.' }, turn: 1 });
    const second = { by: WORKER, wish: maintain, texts: { answer: 'Yes.' }, turn: 1 };
    expect(as('stale', await office().press(second)).texts).toEqual({ answer: 'Yes.' });
    expect(await office().entries()).toHaveLength(2);
  });

  it('that were left empty the first time are no repeat either, and come back', async () => {
    await raise();
    await office().press({ by: WORKER, wish: maintain, texts: { answer: 'No.' }, turn: 1 });
    const texts = { answer: 'No.', ourAction: 'We visit on Monday.' };
    const second = await office().press({ by: WORKER, wish: maintain, texts, turn: 1 });
    expect(as('stale', second).texts).toEqual(texts);
    expect(await office().entries()).toHaveLength(2);
  });

  it('left empty the second time are no repeat either', async () => {
    await raise();
    const texts = { answer: 'No.', ourAction: 'We visit on Monday.' };
    await office().press({ by: WORKER, wish: maintain, texts, turn: 1 });
    as('stale', await office().press({ by: WORKER, wish: maintain, texts: { answer: 'No.' }, turn: 1 }));
  });
});
