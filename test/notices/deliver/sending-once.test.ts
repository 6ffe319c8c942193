import fc from 'fast-check';
import type { SendResult } from '../../../src/notices/messenger.ts';
import { minutesLater } from '../../support/given-when-then.ts';
import { DELIVERED, messengerAnswering, REFUSED, throttled } from '../../support/in-memory.ts';
import { answered, noted, raised, redirectedTo, REFERENCE } from '../../support/sample-events.ts';
import { SERGEANT, TEACHER, WORKER } from '../../support/sample-people.ts';
import { FRIDAY } from '../../support/sample-policy.ts';
import { post, recipients } from './post.ts';

describe('sending what is owed', () => {
  it('sends each notice to the person it is owed to, and says there is nothing more to do', async () => {
    const messenger = messengerAnswering();
    expect(await post(messenger).send(raised(), redirectedTo(SERGEANT), noted())).toBeNull();
    expect(recipients(messenger).slice(1)).toEqual([
      ['please-answer', SERGEANT],
      ['redirected', TEACHER],
    ]);
  });

  it('has nothing to send where nothing is owed', async () => {
    const messenger = messengerAnswering();
    expect(await post(messenger).send()).toBeNull();
    expect(messenger.sent).toEqual([]);
  });

  it('keeps "begun" before the send and "ended" after it, and no words', async () => {
    const kept: number[] = [];
    const office = post({ send: async () => (kept.push(office.deliveries.kept.length), DELIVERED) }, (point) =>
      kept.push(point === 'after-begun' ? office.deliveries.kept.length * 10 : office.deliveries.kept.length * 100),
    );
    await office.send(raised());
    expect(kept).toEqual([10, 1, 100]);
    expect(office.deliveries.kept).toEqual([
      {
        escalation: REFERENCE,
        version: 1,
        notice: 'please-answer',
        attempt: 1,
        phase: 'begun',
        at: FRIDAY,
        recipient: WORKER,
        channel: 'teams',
      },
      {
        escalation: REFERENCE,
        version: 1,
        notice: 'please-answer',
        attempt: 1,
        phase: 'ended',
        at: FRIDAY,
        outcome: 'delivered',
        reason: null,
        retryAt: null,
      },
    ]);
  });

  it('sends nothing twice, however often it is asked', async () => {
    const messenger = messengerAnswering();
    const office = post(messenger);
    for (let again = 0; again < 3; again += 1) await office.send(raised(), answered());
    expect(recipients(messenger)).toEqual([
      ['please-answer', WORKER],
      ['answered', TEACHER],
    ]);
  });

  it('sends once when two do it at once', async () => {
    const messenger = messengerAnswering();
    const office = post(messenger);
    await Promise.all([office.send(raised()), office.send(raised()), office.send(raised())]);
    expect(messenger.sent).toHaveLength(1);
  });

  it('sends what a later entry owes, and not the earlier again', async () => {
    const messenger = messengerAnswering();
    const office = post(messenger);
    await office.send(raised());
    await office.send(raised(), answered());
    expect(recipients(messenger)).toEqual([
      ['please-answer', WORKER],
      ['answered', TEACHER],
    ]);
  });

  it('goes on to the next notice when one is refused', async () => {
    const messenger = messengerAnswering(REFUSED);
    expect(await post(messenger).send(raised(), answered())).toBeNull();
    expect(messenger.sent).toHaveLength(2);
  });
});

describe('whatever happens on the way', () => {
  it('a notice is delivered at most once, tried again only after "throttled", and each attempt is begun once', async () => {
    const results = fc.constantFrom<SendResult>(DELIVERED, REFUSED, throttled(null), throttled(minutesLater(3)), {
      outcome: 'unknown',
      reason: null,
      retryAt: null,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(results, { maxLength: 12 }),
        fc.array(fc.nat(5), { maxLength: 10 }),
        async (answers, waits) => {
          const messenger = messengerAnswering(...answers);
          const office = post(messenger);
          let minutes = 0;
          for (const wait of waits) {
            minutes += wait;
            office.forward(minutesLater(minutes));
            await Promise.all([office.send(raised(), answered()), office.send(raised(), answered())]);
          }
          for (const notice of ['please-answer', 'answered']) {
            const outcomes = office.deliveries.kept.flatMap((each) =>
              each.notice === notice && each.phase === 'ended' ? [each.outcome] : [],
            );
            expect(outcomes.slice(0, -1).filter((outcome) => outcome !== 'throttled')).toEqual([]);
            expect(messenger.sent.filter((message) => message.notice === notice)).toHaveLength(outcomes.length);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
