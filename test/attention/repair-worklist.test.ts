import { attend } from '../../src/attention/attend.ts';
import { repairWorklist } from '../../src/attention/repair-worklist.ts';
import type { Instant } from '../../src/calendar/instant.ts';
import type { EscalationId } from '../../src/escalation/ids.ts';
import { as, officeForEachTest, RAISED, raising } from '../casework/office.ts';
import { messengerAnswering, throttled } from '../support/in-memory.ts';
import { minutesLater } from '../support/given-when-then.ts';
import { REFERENCE } from '../support/sample-events.ts';
import { TEACHER, WORKER } from '../support/sample-people.ts';
import { FRIDAY, MONDAY_END } from '../support/sample-policy.ts';
import { attentionParts } from './attention-parts.ts';

const office = officeForEachTest();
const raise = async () => as('done', await office().press({ by: TEACHER, wish: raising(), texts: RAISED }));
const acknowledge = async () =>
  as('done', await office().press({ by: WORKER, wish: { kind: 'acknowledge', childKnown: true } }));
const line = () => office().store.worklist.find(REFERENCE);
const repair = (now: Instant = FRIDAY, escalation: EscalationId = REFERENCE) =>
  repairWorklist(escalation, { ...office().store, now: () => now });

describe('repairing the worklist', () => {
  it('folds the whole record anew: the line is the one the service would have put', async () => {
    await raise();
    await acknowledge();
    await attend(REFERENCE, attentionParts(office(), messengerAnswering(), FRIDAY));
    const before = await line();
    await office().store.worklist.clear();
    expect(await repair()).toBe(true);
    expect(before).not.toBeNull();
    expect(await line()).toEqual(before);
  });

  it('wants attention at once where a notice was never begun, as when the power went after the decision', async () => {
    await raise();
    await office().store.worklist.clear();
    await repair(minutesLater(5));
    expect(await line()).toMatchObject({ version: 1, waitingOn: [WORKER], nextAttentionAt: minutesLater(5) });
    const messenger = messengerAnswering();
    for (const { escalation } of await office().store.worklist.dueForAttention('kent', minutesLater(5), 10)) {
      await attend(escalation, attentionParts(office(), messenger, minutesLater(5)));
    }
    expect(messenger.sent.map(({ notice }) => notice)).toEqual(['please-answer']);
    expect((await line())?.nextAttentionAt).toBe(MONDAY_END);
  });

  it('comes back to a notice when it may be tried again, and to one under way until it is known', async () => {
    await raise();
    await attend(REFERENCE, attentionParts(office(), messengerAnswering(throttled(minutesLater(7))), FRIDAY));
    await office().store.worklist.clear();
    await repair(minutesLater(1));
    expect((await line())?.nextAttentionAt).toBe(minutesLater(7));
  });

  it('mends a line that was left behind, and never puts one over a newer one', async () => {
    await raise();
    const old = await line();
    await acknowledge();
    const entries = await office().entries();
    const record = { read: async () => entries.slice(0, 1) };
    await repairWorklist(REFERENCE, { ...office().store, record, now: () => FRIDAY });
    expect((await line())?.version).toBe(2);
    await office().store.worklist.clear();
    if (old !== null) await office().store.worklist.put(old);
    await repair();
    expect((await line())?.version).toBe(2);
  });

  it('may be done twice and at once', async () => {
    await raise();
    await Promise.all([repair(), repair(), repair()]);
    const once = await line();
    await repair();
    expect(await line()).toEqual(once);
  });

  it('puts nothing for a reference that does not exist', async () => {
    const unknown = 'KM-0000-00000' as EscalationId;
    expect(await repair(FRIDAY, unknown)).toBe(false);
    expect(await office().store.worklist.find(unknown)).toBeNull();
  });

  it('asks for no attention once it is closed and everyone was told', async () => {
    await raise();
    as('done', await office().press({ by: TEACHER, wish: { kind: 'withdraw', code: 'other' } }));
    await attend(REFERENCE, attentionParts(office(), messengerAnswering(), FRIDAY));
    await repair();
    expect(await line()).toMatchObject({ situation: 'closed', nextAttentionAt: null });
  });
});
