import { attend, type AttentionParts } from '../../src/attention/attend.ts';
import type { EscalationId } from '../../src/escalation/ids.ts';
import type { Messenger } from '../../src/notices/messenger.ts';
import { as, officeForEachTest, RAISED, raising } from '../casework/office.ts';
import { minutesLater } from '../support/given-when-then.ts';
import { messengerAnswering, throttled } from '../support/in-memory.ts';
import { REFERENCE } from '../support/sample-events.ts';
import { TEACHER, WORKER } from '../support/sample-people.ts';
import { FRIDAY } from '../support/sample-policy.ts';

const office = officeForEachTest();
const raise = () => office().press({ by: TEACHER, wish: raising(), texts: RAISED });
const acknowledge = () => office().press({ by: WORKER, wish: { kind: 'acknowledge', childKnown: true } });

function partsWith(messenger: Messenger, now = FRIDAY): AttentionParts {
  const { record, worklist, deliveries } = office().store;
  return { record, worklist, deliveries, messenger, directory: office().directory, now: () => now };
}
const line = () => office().store.worklist.find(REFERENCE);

describe('attention to one escalation', () => {
  it('sends what is owed and writes down that nothing more is', async () => {
    await raise();
    expect((await line())?.nextAttentionAt).not.toBeNull();
    const messenger = messengerAnswering();
    await attend(REFERENCE, partsWith(messenger));
    expect(messenger.sent).toEqual([
      { escalation: REFERENCE, notice: 'please-answer', side: 'asked', recipient: WORKER },
    ]);
    expect(await line()).toMatchObject({ version: 1, nextAttentionAt: null, waitingOn: [WORKER] });
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
    expect((await line())?.nextAttentionAt).toBeNull();
  });

  it('corrects a line that was lost', async () => {
    await raise();
    await office().store.worklist.clear();
    await attend(REFERENCE, partsWith(messengerAnswering()));
    expect(await line()).toMatchObject({ version: 1, waitingOn: [WORKER], nextAttentionAt: null });
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
