import { minutesLater } from '../../support/given-when-then.ts';
import { fold } from '../../../src/escalation/evolve.ts';
import type { EscalationId } from '../../../src/escalation/ids.ts';
import { verifyEntries } from '../../../src/record/verify.ts';
import { REFERENCE } from '../../support/sample-events.ts';
import { HEAD, SERGEANT, TEACHER, WORKER } from '../../support/sample-people.ts';
import { FRIDAY } from '../../support/sample-policy.ts';
import { answering, as, officeForEachTest, RAISED, raising } from '../office.ts';

const office = officeForEachTest();
const raise = () => office().press({ by: TEACHER, wish: raising(), texts: RAISED, turn: 0 });
const acknowledge = { kind: 'acknowledge', childKnown: true } as const;
const maintain = answering();
const note = (text: string) => ({ by: TEACHER, wish: { kind: 'note' }, texts: { note: text } }) as const;

describe('a decision', () => {
  it('is on disk when the answer comes, with the words beside it and the line of the worklist', async () => {
    const { entry, file } = as('done', await raise());
    expect(await office().entries()).toEqual([entry]);
    expect(entry).toMatchObject({
      version: 1,
      at: FRIDAY,
      command: 'raise',
      actor: { person: TEACHER, role: 'Teacher' },
    });
    expect(entry.words?.concern?.text).toBe(RAISED.concern);
    expect(JSON.stringify(entry.events)).not.toContain('hungry');
    expect(file.state).toMatchObject({ phase: 'open', turn: 1, raisedAt: FRIDAY });
    const line = await office().store.worklist.find(REFERENCE);
    expect(line).toMatchObject({ version: 1, waitingOn: [WORKER], nextAttentionAt: FRIDAY });
  });

  it('leads from raising to the end, and the record holds every step and verifies', async () => {
    await raise();
    as('done', await office().press({ by: WORKER, wish: acknowledge }));
    as('done', await office().press({ by: WORKER, wish: maintain, texts: { answer: 'We have seen the child.' } }));
    const accept = { kind: 'accept', how: 'still-disagree', actionsAccepted: false } as const;
    const { file } = as('done', await office().press({ by: TEACHER, wish: accept }));
    expect(file.state).toMatchObject({ phase: 'closed', outcome: 'no-change', stillDisagrees: true });
    const entries = await office().entries();
    expect(entries.map(({ command }) => command)).toEqual(['raise', 'acknowledge', 'answer', 'accept']);
    expect(fold(entries)).toEqual(file.state);
    expect(verifyEntries(entries)).toBeNull();
  });

  it('is answered with the state as the record now folds to it, after every step', async () => {
    const presses = [
      { by: WORKER, wish: { kind: 'ask' }, texts: { question: 'Since when?' } },
      { by: TEACHER, wish: { kind: 'reply' }, texts: { reply: 'Since May.' } },
      note('We rang.'),
      { by: WORKER, wish: { kind: 'redirect', whom: 'contact:police' }, texts: { reason: 'For them.' } },
      { by: SERGEANT, wish: { kind: 'acknowledge', childKnown: false } },
      { by: TEACHER, wish: { kind: 'tell-child' } },
    ] as const;
    await raise();
    for (const pressed of presses) {
      const { file } = as('done', await office().press(pressed));
      expect(fold(await office().entries())).toEqual(file.state);
    }
  });

  it('never runs backwards in time, even where a clock does', async () => {
    office().setClock(minutesLater(10));
    await raise();
    office().setClock(FRIDAY);
    expect(as('done', await office().press(note('We rang.'))).entry.at).toBe(minutesLater(10));
  });

  it('keeps the policy version it began under', async () => {
    await raise();
    await office().press(note('We rang.'));
    expect((await office().entries()).map(({ policy }) => policy)).toEqual([
      { id: 'kent', version: 'draft-1' },
      { id: 'kent', version: 'draft-1' },
    ]);
  });
});

describe('a card older than what has happened since', () => {
  it('is answered with how things stand, what changed, and what was typed', async () => {
    await raise();
    await office().press({ by: WORKER, wish: acknowledge });
    await office().press(note('We rang.'));
    await office().press({ by: WORKER, wish: maintain, texts: { answer: 'No.' } });
    const stale = as('stale', await office().press({ ...note('Too late?'), turn: 1 }));
    expect(stale.file.state).toMatchObject({ turn: 3, situation: { name: 'answered' } });
    expect(stale.since.map(({ kind }) => kind)).toEqual(['acknowledged', 'noted', 'answered']);
    expect(stale.texts).toEqual({ note: 'Too late?' });
    expect(await office().entries()).toHaveLength(4);
  });

  it('of a later turn than there is was edited, and nothing is kept', async () => {
    await raise();
    as('stale', await office().press({ ...note('We rang.'), turn: 99 }));
    expect(await office().entries()).toHaveLength(1);
  });

  it('gives texts back cleaned', async () => {
    await raise();
    await office().press({ by: WORKER, wish: acknowledge });
    const stale = as('stale', await office().press({ ...note('Ring 01632 960123.'), turn: 1 }));
    expect(stale.texts).toEqual({ note: 'Ring [removed].' });
  });
});

describe('what the moment does not allow', () => {
  it('is said to who may see it, with what they typed, and nothing is kept', async () => {
    await raise();
    const reply = { by: TEACHER, wish: { kind: 'reply' }, texts: { reply: 'Since May.' } } as const;
    expect(await office().press(reply)).toMatchObject({
      kind: 'not-now',
      code: 'not-now',
      texts: { reply: 'Since May.' },
    });
    expect(await office().entries()).toHaveLength(1);
  });

  it('is everything once it is closed', async () => {
    await raise();
    await office().press({ by: TEACHER, wish: { kind: 'withdraw', code: 'other' } });
    expect(await office().press(note('Still here?'))).toMatchObject({ kind: 'not-now', code: 'closed' });
    as('repeat', await office().press({ by: TEACHER, wish: { kind: 'withdraw', code: 'other' }, turn: 1 }));
  });
});

describe('raising under an id that is taken', () => {
  it('by someone else is refused plainly, and shows nothing', async () => {
    await raise();
    const other = await office().press({ by: HEAD, wish: raising(), texts: RAISED, turn: 0 });
    expect(other).toEqual({ kind: 'refused' });
    expect(await office().entries()).toHaveLength(1);
  });

  it('by the same person with other words is no second raise', async () => {
    await raise();
    const other = { by: TEACHER, wish: raising(), texts: { ...RAISED, wanted: 'Something else.' }, turn: 0 };
    expect(as('stale', await office().press(other)).texts.wanted).toBe('Something else.');
    expect(await office().entries()).toHaveLength(1);
  });

  it('leaves another id free', async () => {
    await raise();
    const escalation = 'KM-0000-00000' as EscalationId;
    as('done', await office().press({ by: HEAD, wish: raising(), texts: RAISED, turn: 0, escalation }));
  });
});
