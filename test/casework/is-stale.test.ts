import { fold } from '../../src/escalation/evolve.ts';
import { staleSince } from '../../src/casework/is-stale.ts';
import { passDeadlines } from '../../src/casework/pass-deadlines.ts';
import { ADVISER, CARE_LEAD, HEAD, SCHOOL_LEAD, TEACHER, WORKER } from '../support/sample-people.ts';
import { REFERENCE } from '../support/sample-events.ts';
import { WEDNESDAY } from '../support/sample-policy.ts';
import { FURTHER, ladder, NO } from './ladder.ts';
import { answering, as, officeForEachTest } from './office.ts';

const office = officeForEachTest();
const { done, raise, answer, escalate, press, askedToTakeOn, takeOn } = ladder(office);
const note = (text: string) => ({ wish: { kind: 'note' }, texts: { note: text } }) as const;

/** What makes a card of this turn stale for a reader inside the raising agency, or outside it. */
async function since(turn: number | null, inside: boolean) {
  const entries = await office().entries();
  const state = fold(entries);
  if (state.phase === 'unraised') throw new Error('nothing was raised');
  return staleSince(entries, state, turn, { inside })?.map(({ kind }) => kind) ?? null;
}

/** A turn before the inside steps: the card the asked side still has. */
async function insideSteps(): Promise<number> {
  await raise();
  const { file } = await answer(WORKER);
  await escalate(TEACHER);
  await press(HEAD, { kind: 'hand-over', to: SCHOOL_LEAD, reason: 'away' });
  await done({ by: SCHOOL_LEAD, wish: { kind: 'do-not-take-on' }, texts: { reason: 'Not now.' } });
  await press(TEACHER, { kind: 'seek-help', from: ADVISER });
  return file.state.turn;
}

describe('a card of the asked side', () => {
  it('stays good through what happens inside the raising agency', async () => {
    const turn = await insideSteps();
    expect(await since(turn, false)).toBeNull();
    as('done', await office().press({ by: WORKER, wish: answering('agree'), texts: NO, turn }));
  });

  it("is not made stale by notes that come after such a step: theirs, the other side's, or the clock's", async () => {
    const { file } = await raise();
    office().setClock(WEDNESDAY);
    await passDeadlines(REFERENCE, office().parts);
    await escalate(TEACHER);
    await done({ by: TEACHER, ...note('We have asked our head.') });
    await press(TEACHER, { kind: 'tell-child' });
    const { turn } = file.state;
    expect(await since(turn, false)).toBeNull();
    as('done', await office().press({ by: WORKER, ...note('We are on it.'), turn }));
    as('done', await office().press({ by: WORKER, ...note('And again.'), turn }));
    as('done', await office().press({ by: WORKER, wish: answering(), texts: NO, turn }));
  });

  it('is stale once it has gone to the next stage, and what is told names no inside step', async () => {
    const turn = await insideSteps();
    await escalate(TEACHER, HEAD);
    await takeOn(HEAD);
    expect(await since(turn, false)).toEqual(['escalated']);
    const stale = as('stale', await office().press({ by: WORKER, ...note('Too late?'), turn }));
    expect(stale.texts).toEqual({ note: 'Too late?' });
    expect(stale.since.map(({ kind }) => kind)).toEqual(['escalated']);
  });
});

describe('a card of the raising side', () => {
  it('is stale after an inside step', async () => {
    const turn = await insideSteps();
    expect(await since(turn, true)).toEqual(['taking-up-asked', 'handed-over', 'not-taken-on', 'help-sought']);
    as('stale', await office().press({ by: TEACHER, wish: { kind: 'escalate', actor: HEAD }, texts: FURTHER, turn }));
  });

  it('whoever is asked to take it on sees the answer that came meanwhile first', async () => {
    const { file } = await askedToTakeOn();
    await done({ by: WORKER, wish: answering('agree'), texts: { answer: 'You are right.' } });
    const { turn } = file.state;
    const stale = as('stale', await office().press({ by: HEAD, wish: { kind: 'take-on' }, turn }));
    expect(stale.since.map(({ kind }) => kind)).toEqual(['answered']);
  });
});

describe('a turn', () => {
  it.each([null, -1, 0, 99, Number.NaN])('that is none or has not come yet is never good: %p', async (turn) => {
    await insideSteps();
    for (const inside of [true, false]) expect(await since(turn, inside)).not.toBeNull();
  });

  it('of now is always good', async () => {
    await insideSteps();
    const { turn } = fold(await office().entries());
    for (const inside of [true, false]) expect(await since(turn, inside)).toBeNull();
    as('refused', await office().press({ by: CARE_LEAD, wish: answering(), texts: NO, turn }));
  });
});
