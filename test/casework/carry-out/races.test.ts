import { carryOut } from '../../../src/casework/carry-out.ts';
import { passDeadlines } from '../../../src/casework/pass-deadlines.ts';
import type { Texts, Wish } from '../../../src/casework/request.ts';
import { Fault } from '../../../src/errors/fault.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import { verifyEntries } from '../../../src/record/verify.ts';
import type { Ledger } from '../../../src/worklist/worklist.ts';
import { REFERENCE } from '../../support/sample-events.ts';
import { HEAD, SERGEANT, TEACHER, WORKER } from '../../support/sample-people.ts';
import { WEDNESDAY } from '../../support/sample-policy.ts';
import { FURTHER, ladder } from '../ladder.ts';
import { as, officeForEachTest, RAISED, raising } from '../office.ts';

const office = officeForEachTest();
const escalating = { kind: 'escalate', actor: null } as const;
const TWENTY = Array.from({ length: 20 }, (_, n) => n);
const acknowledge = { by: WORKER, wish: { kind: 'acknowledge', childKnown: true }, turn: 1 } as const;
const raise = () => office().press({ by: TEACHER, wish: raising(), texts: RAISED, turn: 0 });
const noteRequest = (note: string) => ({
  escalation: REFERENCE,
  turn: 1,
  person: TEACHER,
  wish: { kind: 'note' } as const,
  texts: { note },
  asked: { card: 'note', words: 'en-1' },
});

/** A ledger for which someone else is first so many times: they write a note of their own just before. */
function beaten(times: number): { ledger: Ledger; asked: () => number } {
  const { ledger } = office().parts;
  let asked = 0;
  return {
    asked: () => asked,
    ledger: {
      async commit(entry, summary) {
        asked += 1;
        if (asked <= times)
          as('done', await office().press({ by: WORKER, wish: { kind: 'note' }, texts: { note: `First ${asked}.` } }));
        return ledger.commit(entry, summary);
      },
    },
  };
}

describe('many at once', () => {
  it('acknowledging: exactly one entry, and the others are told it is done', async () => {
    await raise();
    const results = await Promise.all(TWENTY.map(() => office().press(acknowledge)));
    expect(results.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === 'repeat')).toHaveLength(19);
    expect((await office().entries()).map(({ command }) => command)).toEqual(['raise', 'acknowledge']);
  });

  it("in the very same millisecond too: the one entry is everyone's", async () => {
    await raise();
    office().stopClock();
    const results = await Promise.all(TWENTY.map(() => office().press(acknowledge)));
    expect(results.filter(({ kind }) => kind !== 'done' && kind !== 'repeat')).toEqual([]);
    expect((await office().entries()).map(({ command }) => command)).toEqual(['raise', 'acknowledge']);
  });

  it('raising the same: exactly one', async () => {
    const results = await Promise.all(TWENTY.map(raise));
    expect(results.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(await office().entries()).toHaveLength(1);
  });

  it('acknowledging in two ways: the first counts, the second gets the current card', async () => {
    await raise();
    const ways = [true, false].map((childKnown) =>
      office().press({ ...acknowledge, wish: { ...acknowledge.wish, childKnown } }),
    );
    expect((await Promise.all(ways)).map(({ kind }) => kind)).toEqual(['done', 'stale']);
    expect(await office().entries()).toHaveLength(2);
  });

  it('twenty different notes: each is kept once or plainly failed, none half', async () => {
    await raise();
    const results = await Promise.allSettled(TWENTY.map((n) => carryOut(noteRequest(`Note ${n}.`), office().parts)));
    const kept = results.flatMap((result, n) =>
      result.status === 'fulfilled' && result.value.kind === 'done' ? [`Note ${n}.`] : [],
    );
    const faults = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    // Whoever fails was beaten three times, so three at least were kept.
    expect(kept.length).toBeGreaterThanOrEqual(3);
    expect(kept.length + faults.length).toBe(20);
    for (const fault of faults) expect(fault).toMatchObject({ code: 'record-conflict' });
    const entries = await office().entries();
    expect(
      entries
        .slice(1)
        .map(({ words }) => words?.note?.text)
        .sort(),
    ).toEqual(kept.sort());
    expect(verifyEntries(entries)).toBeNull();
  });
});

describe('many at once, on the way up', () => {
  const { answer, askedToTakeOn } = ladder(office);

  it('taking it on: the stage opens once', async () => {
    const { file } = await askedToTakeOn();
    const pressed = { by: HEAD, wish: { kind: 'take-on' }, turn: file.state.turn } as const;
    const results = await Promise.all(TWENTY.map(() => office().press(pressed)));
    expect(results.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === 'repeat')).toHaveLength(19);
    const commands = (await office().entries()).map(({ command }) => command);
    expect(commands).toEqual(['raise', 'answer', 'escalate', 'take-on']);
  });

  it.each<readonly [string, PersonId, Wish, Texts]>([
    ['not taking it on', HEAD, { kind: 'do-not-take-on' }, { reason: 'Not now.' }],
    ['the raiser withdrawing', TEACHER, { kind: 'withdraw', code: 'no-longer-disagree' }, {}],
    ['the raiser accepting the answer', TEACHER, { kind: 'accept', how: 'content', actionsAccepted: false }, {}],
  ])('taking it on, and %s: the first counts, the other gets the current card', async (_what, by, wish, texts) => {
    const { file } = await askedToTakeOn();
    const { turn } = file.state;
    const results = await Promise.all([
      office().press({ by, wish, texts, turn }),
      office().press({ by: HEAD, wish: { kind: 'take-on' }, turn }),
    ]);
    expect(results.map(({ kind }) => kind)).toEqual(['done', 'stale']);
    expect((await office().entries()).at(-1)?.command).toBe(wish.kind);
  });

  it('passed to another agency while it is taken on: that is shown first, and who acts there is looked up anew', async () => {
    const { ledger: real } = office().parts;
    await raise();
    await passDeadlines(REFERENCE, { ...office().parts, now: () => WEDNESDAY });
    office().setClock(WEDNESDAY);
    const { file } = as('done', await office().press({ by: TEACHER, wish: escalating, texts: FURTHER }));
    let first = true;
    const ledger: Ledger = {
      async commit(entry, summary) {
        if (first) {
          first = false;
          as('done', await office().press({ by: WORKER, wish: { kind: 'redirect', whom: 'contact:police' } }));
        }
        return real.commit(entry, summary);
      },
    };
    const { turn } = file.state;
    const wish = { kind: 'take-on' } as const;
    const asked = { card: 'escalation', words: 'en-1' };
    const request = { escalation: REFERENCE, turn, person: HEAD, wish, texts: {}, asked };
    const stale = as('stale', await carryOut(request, { ...office().parts, ledger }));
    expect(stale.since.map(({ kind }) => kind)).toEqual(['redirected']);
    // Whoever is asked now has their time, too, before it goes higher.
    as('not-now', await office().press({ by: HEAD, wish }));
    expect((await answer(SERGEANT)).file.state).toMatchObject({
      stage: 'practitioner',
      takingUp: { stage: 'manager' },
    });
    const taken = as('done', await office().press({ by: HEAD, wish }));
    expect(taken.file.state).toMatchObject({ stage: 'manager', asked: { person: SERGEANT } });
  });
});

describe('when someone else is first', () => {
  it('it is decided again on what they left, twice if need be', async () => {
    await raise();
    const { ledger, asked } = beaten(2);
    const result = await carryOut(noteRequest('Mine.'), { ...office().parts, ledger });
    expect(as('done', result).entry.version).toBe(4);
    expect(asked()).toBe(3);
  });

  it('three times, it is given up with a plain fault, and nothing of it was kept', async () => {
    await raise();
    const { ledger, asked } = beaten(3);
    const failed = carryOut(noteRequest('Mine.'), { ...office().parts, ledger });
    await expect(failed).rejects.toThrow(Fault);
    await expect(failed).rejects.toMatchObject({ code: 'record-conflict', details: { escalation: REFERENCE } });
    expect(asked()).toBe(3);
    const texts = (await office().entries()).map(({ words }) => words?.note?.text);
    expect(texts).toEqual([undefined, 'First 1.', 'First 2.', 'First 3.']);
  });

  it('and what they did makes the card stale, the words come back instead', async () => {
    await raise();
    const { ledger: real } = office().parts;
    let first = true;
    const ledger: Ledger = {
      async commit(entry, summary) {
        if (first) {
          first = false;
          as('done', await office().press(acknowledge));
        }
        return real.commit(entry, summary);
      },
    };
    const result = await carryOut(noteRequest('Mine.'), { ...office().parts, ledger });
    expect(as('stale', result).texts).toEqual({ note: 'Mine.' });
    expect(await office().entries()).toHaveLength(2);
  });
});

describe('an answer that was lost after the commit', () => {
  it('is found again by the same press, and nothing is kept twice', async () => {
    await raise();
    const { ledger: real } = office().parts;
    const ledger: Ledger = {
      async commit(entry, summary) {
        await real.commit(entry, summary);
        throw new Error('the line went dead');
      },
    };
    await expect(carryOut(noteRequest('Mine.'), { ...office().parts, ledger })).rejects.toThrow('the line went dead');
    as('repeat', await carryOut(noteRequest('Mine.'), office().parts));
    expect(await office().entries()).toHaveLength(2);
  });
});
