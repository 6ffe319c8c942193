import { sweep } from '../../src/attention/sweep.ts';
import type { EscalationId } from '../../src/escalation/ids.ts';
import type { Messenger } from '../../src/notices/messenger.ts';
import { as, officeForEachTest, RAISED, raising } from '../casework/office.ts';
import { attentionParts } from './attention-parts.ts';
import { minutesLater } from '../support/given-when-then.ts';
import { DELIVERED, messengerAnswering, throttled } from '../support/in-memory.ts';
import { HEAD, MEDWAY_WORKER, TEACHER } from '../support/sample-people.ts';
import { MONDAY_END, WEDNESDAY } from '../support/sample-policy.ts';
import type { Worklist } from '../../src/worklist/worklist.ts';

const office = officeForEachTest();
const [FIRST, SECOND, THIRD] = ['KM-0000-00001', 'KM-0000-00002', 'KM-0000-00003'] as EscalationId[] as [
  EscalationId,
  EscalationId,
  EscalationId,
];
const BOTH = ['kent', 'medway'];

async function raise(escalation: EscalationId, by = TEACHER, partnership = 'kent') {
  const wish = raising({ partnership, ...(partnership === 'medway' ? { whom: 'contact:police' } : {}) });
  as('done', await office().press({ by, wish, texts: RAISED, escalation }));
}

function sweepWith(messenger: Messenger, minutes = 60, partnerships: readonly string[] = BOTH) {
  const failed: unknown[] = [];
  const parts = attentionParts(office(), messenger, minutesLater(minutes));
  return sweep(partnerships, parts, (error) => failed.push(error)).then((looked) => ({ looked, failed }));
}

describe('the sweep', () => {
  it('sends what was owed and never begun, in every partnership, and then has nothing left to look at', async () => {
    await raise(FIRST);
    await raise(SECOND, HEAD);
    await raise(THIRD, MEDWAY_WORKER, 'medway');
    const messenger = messengerAnswering();
    expect(await sweepWith(messenger)).toEqual({ looked: 3, failed: [] });
    expect(messenger.sent.map(({ escalation }) => escalation)).toEqual([FIRST, SECOND, THIRD]);
    expect(await sweepWith(messenger)).toEqual({ looked: 0, failed: [] });
    expect(messenger.sent).toHaveLength(3);
  });

  it('waits its turn: it gives an escalation no attention while something else is done for it', async () => {
    await raise(FIRST);
    const messenger = messengerAnswering();
    let others: () => void = () => undefined;
    const under = new Promise<void>((done) => (others = done));
    const inTurn = async (_escalation: EscalationId, work: () => Promise<void>) => under.then(work);
    const swept = sweep(BOTH, { ...attentionParts(office(), messenger, minutesLater(60)), inTurn }, () => undefined);
    await new Promise((settle) => setTimeout(settle, 50));
    expect(messenger.sent).toEqual([]);
    others();
    expect(await swept).toBe(1);
    expect(messenger.sent).toHaveLength(1);
  });

  it('looks only at the partnerships it is told to', async () => {
    await raise(FIRST);
    expect((await sweepWith(messengerAnswering(), 60, ['medway'])).looked).toBe(0);
    expect((await sweepWith(messengerAnswering(), 60, ['kent'])).looked).toBe(1);
  });

  it('looks again when the moment has come, and not before', async () => {
    await raise(FIRST);
    const messenger = messengerAnswering(throttled(minutesLater(70)));
    expect((await sweepWith(messenger, 60)).looked).toBe(1);
    expect((await sweepWith(messenger, 69)).looked).toBe(0);
    expect((await sweepWith(messenger, 70)).looked).toBe(1);
    expect(messenger.sent).toHaveLength(2);
  });

  it('goes on when one fails, reports it, and comes back to it until it is known to be unknown', async () => {
    await raise(FIRST);
    await raise(SECOND, HEAD);
    const broken = new Error('the power went');
    const sent: EscalationId[] = [];
    const messenger: Messenger = {
      send: async ({ escalation }) => {
        sent.push(escalation);
        if (escalation === FIRST) throw broken;
        return DELIVERED;
      },
    };
    const failedWith: unknown[] = [];
    await sweep(BOTH, attentionParts(office(), messenger, minutesLater(60)), (...failed) => failedWith.push(failed));
    expect(failedWith).toEqual([[broken, FIRST]]);
    expect(sent).toEqual([FIRST, SECOND]);
    expect(await sweepWith(messenger, 61)).toEqual({ looked: 1, failed: [] });
    expect(await sweepWith(messenger, 63)).toEqual({ looked: 1, failed: [] });
    expect(await sweepWith(messenger, 64)).toEqual({ looked: 0, failed: [] });
    expect(sent).toEqual([FIRST, SECOND]);
  });

  it('by many at once sends nothing twice', async () => {
    await raise(FIRST);
    await raise(SECOND, HEAD);
    const messenger = messengerAnswering();
    await Promise.all([sweepWith(messenger), sweepWith(messenger), sweepWith(messenger)]);
    expect(messenger.sent.map(({ escalation }) => escalation).sort()).toEqual([FIRST, SECOND]);
  });

  it('sends after a restart what a decision owed when the service stopped', async () => {
    await raise(FIRST);
    as('done', await office().press({ by: TEACHER, wish: { kind: 'withdraw', code: 'other' }, escalation: FIRST }));
    const messenger = messengerAnswering();
    await sweepWith(messenger);
    expect(messenger.sent.map(({ notice }) => notice)).toEqual(['please-answer', 'closed']);
  });

  it('records the times that have passed, in every escalation and once, and tells both sides once', async () => {
    await raise(FIRST);
    await raise(SECOND, HEAD);
    const messenger = messengerAnswering();
    const minutesTo = (moment: string) => (Date.parse(moment) - Date.parse(minutesLater(0))) / 60_000;
    await sweepWith(messenger);
    const sentBefore = messenger.sent.length;
    expect((await sweepWith(messenger, minutesTo(MONDAY_END) - 1)).looked).toBe(0);
    await Promise.all([sweepWith(messenger, minutesTo(WEDNESDAY)), sweepWith(messenger, minutesTo(WEDNESDAY))]);
    // One of the two may have seen the other's message under way, and asked to look once more.
    await sweepWith(messenger, minutesTo(WEDNESDAY) + 1);
    expect((await sweepWith(messenger, minutesTo(WEDNESDAY) + 2)).looked).toBe(0);
    const told = messenger.sent.slice(sentBefore).map(({ escalation, notice }) => `${escalation} ${notice}`);
    expect(told.sort()).toEqual([
      `${FIRST} no-answer-yet`,
      `${FIRST} time-passed`,
      `${SECOND} no-answer-yet`,
      `${SECOND} time-passed`,
    ]);
    for (const escalation of [FIRST, SECOND]) {
      const commands = (await office().entries(escalation)).map(({ command }) => command);
      expect(commands).toEqual(['raise', 'pass-deadlines']);
    }
  });

  it('goes on with the next partnership where the list of one cannot be read', async () => {
    await raise(FIRST);
    await raise(THIRD, MEDWAY_WORKER, 'medway');
    const broken = new Error('the list cannot be read');
    const messenger = messengerAnswering();
    const parts = attentionParts(office(), messenger, minutesLater(60));
    const failed: unknown[] = [];
    const worklist: Worklist = {
      ...parts.worklist,
      dueForAttention: async (partnership, now, limit) => {
        if (partnership === 'kent') throw broken;
        return parts.worklist.dueForAttention(partnership, now, limit);
      },
    };
    expect(await sweep(BOTH, { ...parts, worklist }, (error) => failed.push(error))).toBe(1);
    expect(failed).toEqual([broken]);
    expect(messenger.sent.map(({ escalation }) => escalation)).toEqual([THIRD]);
  });
});
