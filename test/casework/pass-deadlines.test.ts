import { carryOut } from '../../src/casework/carry-out.ts';
import { passDeadlines } from '../../src/casework/pass-deadlines.ts';
import { THE_CLOCK } from '../../src/escalation/actors.ts';
import type { EscalationId } from '../../src/escalation/ids.ts';
import { fold } from '../../src/escalation/evolve.ts';
import { offers } from '../../src/escalation/offers.ts';
import { readCase } from '../../src/casework/read-case.ts';
import { verifyEntries } from '../../src/record/verify.ts';
import type { Ledger } from '../../src/worklist/worklist.ts';
import { minutesLater } from '../support/given-when-then.ts';
import { REFERENCE } from '../support/sample-events.ts';
import { HEAD, MANAGER, SERGEANT, TEACHER, WORKER } from '../support/sample-people.ts';
import { FRIDAY, MONDAY_END, TUESDAY_END, WEDNESDAY } from '../support/sample-policy.ts';
import { ladder, NO } from './ladder.ts';
import { answering, as, officeForEachTest, raising, RAISED } from './office.ts';

const office = officeForEachTest();
const { done, raise, answer, escalate, takeOn, press } = ladder(office);

const pass = (now = WEDNESDAY, ledger?: Ledger) =>
  passDeadlines(REFERENCE, { ...office().parts, now: () => now, ...(ledger === undefined ? {} : { ledger }) });
const passed = async () =>
  (await office().entries()).flatMap(({ version, events }) =>
    events.flatMap((event) => (event.kind === 'deadline-passed' ? [[version, event.clock, event.dueAt]] : [])),
  );

describe("a time of the policy's that has passed", () => {
  it('is recorded by the clock, as a fact that decides nothing', async () => {
    const { file } = await raise();
    const entries = await pass(MONDAY_END);
    expect(entries).toEqual(await office().entries());
    expect(entries[1]).toMatchObject({
      version: 2,
      at: MONDAY_END,
      actor: THE_CLOCK,
      command: 'pass-deadlines',
      asked: { card: 'none' },
      events: [{ kind: 'deadline-passed', clock: 'acknowledge', dueAt: MONDAY_END }],
      words: null,
    });
    expect(verifyEntries(entries)).toBeNull();
    expect(fold(entries)).toMatchObject({ phase: 'open', turn: file.state.turn, passed: ['acknowledge'] });
  });

  it('is recorded at that moment and not before, and once', async () => {
    await raise();
    await pass(minutesLater(-1, MONDAY_END));
    expect(await passed()).toEqual([]);
    for (const now of [MONDAY_END, MONDAY_END, minutesLater(1, MONDAY_END)]) await pass(now);
    expect(await passed()).toEqual([[2, 'acknowledge', MONDAY_END]]);
    await pass(TUESDAY_END);
    await pass(WEDNESDAY);
    expect(await passed()).toEqual([
      [2, 'acknowledge', MONDAY_END],
      [3, 'respond', TUESDAY_END],
    ]);
  });

  it('is one entry with the other, where nobody looked for days', async () => {
    await raise();
    await pass(WEDNESDAY);
    expect(await passed()).toEqual([
      [2, 'acknowledge', MONDAY_END],
      [2, 'respond', TUESDAY_END],
    ]);
  });

  it('opens the next stage to the raising side, and says so when it is taken', async () => {
    await raise();
    const offered = async () => {
      const file = await readCase(REFERENCE, TEACHER, office().parts);
      return file === null ? [] : offers(file.state, file.place.standing);
    };
    expect(await offered()).not.toContain('escalate');
    await pass(MONDAY_END);
    expect(await offered()).not.toContain('escalate');
    await pass(WEDNESDAY);
    expect(await offered()).toContain('escalate');
    office().setClock(WEDNESDAY);
    await escalate(TEACHER);
    const { entry } = await takeOn(HEAD);
    expect(entry.events).toMatchObject([{ kind: 'escalated', why: 'time-passed' }]);
  });

  it('may be followed by the answer all the same, and no card is stale for it', async () => {
    const { file } = await raise();
    await pass(WEDNESDAY);
    office().setClock(WEDNESDAY);
    as('done', await office().press({ by: WORKER, wish: answering(), texts: NO, turn: file.state.turn }));
  });

  it.each([
    ['acknowledged', { kind: 'acknowledge', childKnown: true }, {}, ['respond']],
    ['answered', answering(), NO, []],
    ['asked back, which stops no clock', { kind: 'ask' }, { question: 'Since when?' }, ['respond']],
  ] as const)('is not recorded for what was done in time: %s', async (_what, wish, texts, clocks) => {
    await raise();
    await done({ by: WORKER, wish, texts });
    await pass(WEDNESDAY);
    expect((await passed()).map(([, clock]) => clock)).toEqual(clocks);
  });

  it('is not recorded once it is closed', async () => {
    await raise();
    await press(TEACHER, { kind: 'withdraw', code: 'other' });
    await pass(WEDNESDAY);
    expect(await passed()).toEqual([]);
  });

  it('starts anew with a new stage, or another agency, and not with a colleague', async () => {
    await raise();
    await pass(WEDNESDAY);
    office().setClock(WEDNESDAY);
    await press(WORKER, { kind: 'hand-over', to: MANAGER, reason: 'away' });
    expect(await pass(WEDNESDAY)).toHaveLength(3);
    const { file } = await press(MANAGER, { kind: 'redirect', whom: 'contact:police' });
    expect(file.state).toMatchObject({ asked: { person: SERGEANT }, passed: [] });
    expect(await pass(WEDNESDAY)).toHaveLength(4);
    await answer(SERGEANT);
    await escalate(TEACHER);
    expect((await takeOn(HEAD)).file.state).toMatchObject({ stage: 'manager', passed: [], answeredAt: null });
  });

  it("is recorded at the managers' stage too, when its own time has passed", async () => {
    await raise();
    await pass(TUESDAY_END);
    office().setClock(WEDNESDAY);
    await escalate(TEACHER);
    const { file } = await takeOn(HEAD);
    const [{ dueAt } = { dueAt: FRIDAY }] = file.state.deadlines;
    await pass(minutesLater(-1, dueAt));
    expect(fold(await office().entries())).toMatchObject({ stage: 'manager', passed: [] });
    await pass(dueAt);
    expect(fold(await office().entries())).toMatchObject({ stage: 'manager', passed: ['respond'] });
  });

  it('on the urgent route is the end of the same working day', async () => {
    await done({ by: TEACHER, wish: raising({ canWait: 'no' }), texts: RAISED, turn: 0 });
    await pass(minutesLater(30));
    expect((await passed()).map(([, clock]) => clock)).toEqual(['respond']);
  });

  it('never runs backwards, where the clocks of two machines differ', async () => {
    await raise();
    office().setClock(WEDNESDAY);
    await done({ by: TEACHER, wish: { kind: 'note' }, texts: { note: 'We rang.' } });
    expect((await pass(MONDAY_END)).map(({ at }) => at)).toEqual([FRIDAY, WEDNESDAY, WEDNESDAY]);
  });

  it('is nothing for a reference that does not exist', async () => {
    const unknown = 'KM-0000-00000' as EscalationId;
    expect(await passDeadlines(unknown, office().parts)).toEqual([]);
    expect(await office().entries(unknown)).toEqual([]);
  });
});

describe('when two record it at once', () => {
  it('it is recorded once, and both go on with what stands there', async () => {
    await raise();
    const [one, other] = await Promise.all([pass(WEDNESDAY), pass(minutesLater(1, WEDNESDAY))]);
    expect(one).toEqual(other);
    expect(await passed()).toHaveLength(2);
    expect(await office().entries()).toHaveLength(2);
  });

  it('in the very same millisecond it is the same entry', async () => {
    await raise();
    const all = await Promise.all([pass(), pass(), pass()]);
    expect(new Set(all.map((entries) => entries.at(-1)?.hash)).size).toBe(1);
    expect(await office().entries()).toHaveLength(2);
  });

  it('and a person was first, their decision stands and the clock keeps nothing', async () => {
    await raise();
    const { ledger } = office().parts;
    const entries = await pass(WEDNESDAY, {
      commit: async (entry, summary) => {
        await answer(WORKER);
        return ledger.commit(entry, summary);
      },
    });
    expect(entries.map(({ command }) => command)).toEqual(['raise', 'answer']);
    expect(await pass(WEDNESDAY)).toHaveLength(2);
  });

  it('and the clock was first, the person is not told to begin again', async () => {
    await raise();
    const { ledger } = office().parts;
    let first = true;
    const beaten: Ledger = {
      commit: async (entry, summary) => {
        if (first) {
          first = false;
          await pass(WEDNESDAY);
        }
        return ledger.commit(entry, summary);
      },
    };
    const asked = { card: 'maintain', words: 'en-1' };
    const request = { escalation: REFERENCE, turn: 1, person: WORKER, wish: answering(), texts: NO, asked };
    as('done', await carryOut(request, { ...office().parts, ledger: beaten }));
    expect((await office().entries()).map(({ command }) => command)).toEqual(['raise', 'pass-deadlines', 'answer']);
  });

  it('and the answer to the commit was lost, the next look finds it and records nothing more', async () => {
    await raise();
    const { ledger } = office().parts;
    const lost = pass(WEDNESDAY, {
      commit: async (entry, summary) => {
        await ledger.commit(entry, summary);
        throw new Error('the line went dead');
      },
    });
    await expect(lost).rejects.toThrow('the line went dead');
    expect((await office().store.worklist.find(REFERENCE))?.nextAttentionAt).toBe(WEDNESDAY);
    expect(await pass(minutesLater(1, WEDNESDAY))).toHaveLength(2);
  });
});

describe('some weeks after something was agreed', () => {
  const LATER = minutesLater(60 * 24 * 40, FRIDAY);

  it('the clock asks once how it went, and the raiser can say', async () => {
    await raise();
    await done({ by: WORKER, wish: answering('agree'), texts: NO });
    await press(TEACHER, { kind: 'accept', how: 'content', actionsAccepted: false });
    expect((await pass(WEDNESDAY)).at(-1)?.command).toBe('accept');
    const entries = await pass(LATER);
    expect(entries.at(-1)).toMatchObject({ actor: THE_CLOCK, events: [{ kind: 'follow-up-asked' }] });
    expect(await pass(minutesLater(60, LATER))).toHaveLength(entries.length);
    const { file } = await press(TEACHER, { kind: 'answer-follow-up', happened: 'partly' });
    expect(file.state).toMatchObject({ phase: 'closed', followUp: 'partly' });
  });
});
