import { attend } from '../../src/attention/attend.ts';
import type { EscalationId } from '../../src/escalation/ids.ts';
import type { Instant } from '../../src/calendar/instant.ts';
import type { Ledger } from '../../src/worklist/worklist.ts';
import { ladder } from '../casework/ladder.ts';
import type { Messenger } from '../../src/notices/messenger.ts';
import { as, officeForEachTest, RAISED, raising } from '../casework/office.ts';
import { attentionParts } from './attention-parts.ts';
import { minutesLater } from '../support/given-when-then.ts';
import { messengerAnswering, throttled } from '../support/in-memory.ts';
import { REFERENCE } from '../support/sample-events.ts';
import { HEAD, MANAGER, TEACHER, WORKER } from '../support/sample-people.ts';
import { FRIDAY, MONDAY_END, TUESDAY_END, WEDNESDAY } from '../support/sample-policy.ts';

const office = officeForEachTest();
const raise = () => office().press({ by: TEACHER, wish: raising(), texts: RAISED });
const acknowledge = () => office().press({ by: WORKER, wish: { kind: 'acknowledge', childKnown: true } });

const partsWith = (messenger: Messenger, now = FRIDAY) => attentionParts(office(), messenger, now);
const line = () => office().store.worklist.find(REFERENCE);

describe('attention to one escalation', () => {
  it("sends what is owed and writes down that nothing more is until the policy's next time", async () => {
    await raise();
    expect((await line())?.nextAttentionAt).not.toBeNull();
    const messenger = messengerAnswering();
    await attend(REFERENCE, partsWith(messenger));
    expect(messenger.sent).toEqual([
      { escalation: REFERENCE, notice: 'please-answer', seat: 'asked', recipient: WORKER },
    ]);
    expect(await line()).toMatchObject({ version: 1, nextAttentionAt: MONDAY_END, waitingOn: [WORKER] });
  });

  it('writes down when to look again', async () => {
    await raise();
    await attend(REFERENCE, partsWith(messengerAnswering(throttled(minutesLater(7)))));
    expect(await line()).toMatchObject({ nextAttentionAt: minutesLater(7) });
  });

  it('may be given twice, and at once: each notice goes out once', async () => {
    await raise();
    await acknowledge();
    const messenger = messengerAnswering();
    await Promise.all([attend(REFERENCE, partsWith(messenger)), attend(REFERENCE, partsWith(messenger))]);
    await attend(REFERENCE, partsWith(messenger));
    expect(messenger.sent.map(({ notice }) => notice).sort()).toEqual(['acknowledged', 'please-answer']);
    expect((await line())?.nextAttentionAt).toBe(TUESDAY_END);
  });

  it('corrects a line that was lost', async () => {
    await raise();
    await office().store.worklist.clear();
    await attend(REFERENCE, partsWith(messengerAnswering()));
    expect(await line()).toMatchObject({ version: 1, waitingOn: [WORKER], nextAttentionAt: MONDAY_END });
  });

  it('never puts an older line over a newer one: what was decided meanwhile still wants attention', async () => {
    await raise();
    await attend(REFERENCE, {
      ...partsWith({
        send: async () => {
          as('done', await acknowledge());
          return { outcome: 'delivered', reason: null, retryAt: null };
        },
      }),
    });
    const after = await line();
    expect(after?.version).toBe(2);
    expect(after?.nextAttentionAt).not.toBeNull();
  });

  it('has nothing to do with a reference that does not exist', async () => {
    const messenger = messengerAnswering();
    await attend('KM-0000-00000' as EscalationId, partsWith(messenger));
    expect(messenger.sent).toEqual([]);
    expect(await office().store.worklist.find('KM-0000-00000' as EscalationId)).toBeNull();
  });
});

describe("a time of the policy's", () => {
  const { escalate, answer, takeOn } = ladder(office);
  const commands = async () => (await office().entries()).map(({ command }) => command);
  const attendAt = (messenger: Messenger, now: Instant) => attend(REFERENCE, partsWith(messenger, now));

  it('is looked for when it comes: the sooner of it and the notices still owed', async () => {
    await raise();
    await attendAt(messengerAnswering(throttled(minutesLater(7))), FRIDAY);
    expect((await line())?.nextAttentionAt).toBe(minutesLater(7));
    await attendAt(messengerAnswering(), minutesLater(7));
    expect((await line())?.nextAttentionAt).toBe(MONDAY_END);
    const late = minutesLater(3, MONDAY_END);
    await acknowledge();
    await attendAt(messengerAnswering(throttled(late)), minutesLater(8));
    // Acknowledged in time, so the next is the answer's; the message that did not go out comes before it.
    expect((await line())?.nextAttentionAt).toBe(late);
  });

  it('is recorded, and told to both sides once', async () => {
    await raise();
    const messenger = messengerAnswering();
    await attendAt(messenger, FRIDAY);
    await attendAt(messenger, MONDAY_END);
    await attendAt(messenger, minutesLater(1, MONDAY_END));
    expect(messenger.sent.map(({ notice, recipient }) => [notice, recipient])).toEqual([
      ['please-answer', WORKER],
      ['please-acknowledge', WORKER],
      ['not-yet-acknowledged', TEACHER],
    ]);
    expect(await line()).toMatchObject({ version: 2, nextAttentionAt: TUESDAY_END });
    await attendAt(messenger, TUESDAY_END);
    await attendAt(messenger, WEDNESDAY);
    expect(messenger.sent.slice(3).map(({ notice, recipient }) => [notice, recipient])).toEqual([
      ['time-passed', WORKER],
      ['no-answer-yet', TEACHER],
    ]);
    expect(await commands()).toEqual(['raise', 'pass-deadlines', 'pass-deadlines']);
    expect(await line()).toMatchObject({ version: 3, nextAttentionAt: null, waitingOn: [WORKER] });
  });

  it('and the one before it, found together, are told in one message to each', async () => {
    await raise();
    const messenger = messengerAnswering();
    await attendAt(messenger, WEDNESDAY);
    expect(messenger.sent.map(({ notice }) => notice)).toEqual(['please-answer', 'time-passed', 'no-answer-yet']);
  });

  it('is told once where many look at once', async () => {
    await raise();
    const messenger = messengerAnswering();
    await Promise.all([1, 2, 3].map((minutes) => attendAt(messenger, minutesLater(minutes, WEDNESDAY))));
    expect(messenger.sent.map(({ notice }) => notice).sort()).toEqual([
      'no-answer-yet',
      'please-answer',
      'time-passed',
    ]);
    expect(await commands()).toEqual(['raise', 'pass-deadlines']);
  });

  it('that was recorded when the power went is told after the restart', async () => {
    await raise();
    await attendAt(messengerAnswering(), FRIDAY);
    const parts = partsWith(messengerAnswering(), WEDNESDAY);
    const cut = new Error('the power went');
    const ledger: Ledger = {
      commit: async (entry, summary) => {
        await parts.ledger.commit(entry, summary);
        throw cut;
      },
    };
    await expect(attend(REFERENCE, { ...parts, ledger })).rejects.toBe(cut);
    const messenger = messengerAnswering();
    const due = await office().store.worklist.dueForAttention('kent', WEDNESDAY, 10);
    for (const { escalation } of due) await attend(escalation, partsWith(messenger, WEDNESDAY));
    expect(messenger.sent.map(({ notice }) => notice)).toEqual(['time-passed', 'no-answer-yet']);
    expect(await commands()).toEqual(['raise', 'pass-deadlines']);
  });

  it('is left alone where they answered at that very moment', async () => {
    await raise();
    const parts = partsWith(messengerAnswering(), WEDNESDAY);
    const ledger: Ledger = {
      commit: async (entry, summary) => {
        await answer(WORKER);
        return parts.ledger.commit(entry, summary);
      },
    };
    const messenger = messengerAnswering();
    await attend(REFERENCE, { ...parts, ledger, messenger });
    expect(messenger.sent.map(({ notice }) => notice)).toEqual(['please-answer', 'answered']);
    expect((await line())?.nextAttentionAt).toBeNull();
  });

  it('that somebody else kept from being recorded is looked for again at once', async () => {
    await raise();
    const parts = partsWith(messengerAnswering(), WEDNESDAY);
    const ledger: Ledger = {
      commit: async (entry, summary) => {
        as('done', await office().press({ by: TEACHER, wish: { kind: 'note' }, texts: { note: 'We rang.' } }));
        return parts.ledger.commit(entry, summary);
      },
    };
    await attend(REFERENCE, { ...parts, ledger });
    expect((await line())?.nextAttentionAt).toBe(MONDAY_END);
    await attendAt(messengerAnswering(), WEDNESDAY);
    expect(await commands()).toEqual(['raise', 'note', 'pass-deadlines']);
  });

  it('starts anew with the next stage, and is told to those who have it there', async () => {
    await raise();
    await answer(WORKER);
    await escalate(TEACHER);
    const { file } = await takeOn(HEAD);
    const [deadline] = file.state.deadlines;
    const messenger = messengerAnswering();
    await attendAt(messenger, minutesLater(5));
    expect((await line())?.nextAttentionAt).toBe(deadline?.dueAt);
    await attendAt(messenger, deadline?.dueAt ?? FRIDAY);
    expect(messenger.sent.slice(-2).map(({ notice, recipient }) => [notice, recipient])).toEqual([
      ['time-passed', MANAGER],
      ['no-answer-yet', HEAD],
    ]);
  });

  it('is of no interest once it is closed', async () => {
    await raise();
    await office().press({ by: TEACHER, wish: { kind: 'withdraw', code: 'other' } });
    const messenger = messengerAnswering();
    await attendAt(messenger, WEDNESDAY);
    expect(messenger.sent.map(({ notice }) => notice)).toEqual(['please-answer', 'closed']);
    expect(await line()).toMatchObject({ situation: 'closed', nextAttentionAt: null });
  });
});
