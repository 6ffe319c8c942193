import {
  CHAIR,
  CHIEF,
  HEAD,
  MANAGER,
  SCHOOL_LEAD,
  SERVICE_MANAGER,
  TEACHER,
  WORKER,
} from '../../support/sample-people.ts';
import { FURTHER, ladder, VIEW } from '../ladder.ts';
import { answering, as, officeForEachTest, RAISED, raising } from '../office.ts';

const office = officeForEachTest();
const raise = () => office().press({ by: TEACHER, wish: raising(), texts: RAISED, turn: 0 });
const acknowledge = { kind: 'acknowledge', childKnown: true } as const;
const maintain = answering();
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

describe('the same press again, on the way up', () => {
  const { done, askedToTakeOn, toManagers, toPanel } = ladder(office);

  it('of going further, taking it on and not taking it on is known again, also from their earlier part', async () => {
    await askedToTakeOn();
    const no = { by: HEAD, wish: { kind: 'do-not-take-on' }, texts: { reason: 'Not now.' }, turn: 3 } as const;
    await done(no);
    as('repeat', await office().press(no));
    const further = { by: TEACHER, wish: { kind: 'escalate', actor: HEAD }, texts: FURTHER, turn: 4 } as const;
    await done(further);
    as('repeat', await office().press(further));
    await done({ by: HEAD, wish: { kind: 'take-on' }, turn: 5 });
    as('repeat', await office().press({ by: HEAD, wish: { kind: 'take-on' }, turn: 5 }));
    as('repeat', await office().press(further));
    expect(await office().entries()).toHaveLength(6);
  });

  it('with another choice of who takes it up is another press, and comes back', async () => {
    await askedToTakeOn();
    const other = { by: TEACHER, wish: { kind: 'escalate', actor: SCHOOL_LEAD }, texts: FURTHER, turn: 2 } as const;
    expect(as('stale', await office().press(other)).texts).toEqual(FURTHER);
  });

  it('of giving the view, recording the decision and answering at the end is known again after it is closed', async () => {
    const { file } = await toPanel();
    const { turn } = file.state;
    const closing = { kind: 'answer-closing', policyUnclear: false, learning: true, onFile: 'yes' } as const;
    const decision = { kind: 'record-decision', response: 'accepts' } as const;
    const presses = [
      { by: CHAIR, wish: { kind: 'give-view', to: 'asked' }, texts: VIEW, turn },
      { by: SERVICE_MANAGER, wish: decision, texts: { willDo: 'We do that.' }, turn: turn + 1 },
      { by: CHIEF, wish: closing, turn: turn + 2 },
    ] as const;
    for (const press of presses) await done(press);
    const kept = (await office().entries()).length;
    // The panel had its part: it sees it still, and so learns that its view was kept.
    for (const press of presses) as('repeat', await office().press(press));
    expect(await office().entries()).toHaveLength(kept);
  });

  it('is not theirs who handed it over: rights come first', async () => {
    const { file } = await toManagers();
    const { turn } = file.state;
    const handOver = { by: HEAD, wish: { kind: 'hand-over', to: SCHOOL_LEAD, reason: 'away' }, turn } as const;
    await done(handOver);
    as('refused', await office().press(handOver));
  });
});
