import type { Messenger } from '../../../src/notices/messenger.ts';
import { minutesLater } from '../../support/given-when-then.ts';
import { messengerAnswering, REFUSED, throttled } from '../../support/in-memory.ts';
import { answered, raised } from '../../support/sample-events.ts';
import { DIRECTORY } from '../../support/sample-people.ts';
import { FRIDAY } from '../../support/sample-policy.ts';
import { post } from './post.ts';

describe('a throttled message', () => {
  it('is tried again from the moment that was said, and not before', async () => {
    const messenger = messengerAnswering(throttled(minutesLater(10)));
    const office = post(messenger);
    expect(await office.send(raised())).toBe(minutesLater(10));
    office.forward(minutesLater(9));
    expect(await office.send(raised())).toBe(minutesLater(10));
    expect(messenger.sent).toHaveLength(1);
    office.forward(minutesLater(10));
    expect(await office.send(raised())).toBeNull();
    expect(messenger.sent).toHaveLength(2);
    await office.send(raised());
    expect(messenger.sent).toHaveLength(2);
  });

  it('is tried again at the next look, where no moment was said', async () => {
    const messenger = messengerAnswering(throttled(null));
    const office = post(messenger);
    expect(await office.send(raised())).toBe(FRIDAY);
    expect(await office.send(raised())).toBeNull();
    expect(messenger.sent).toHaveLength(2);
  });

  it('is given up in the end', async () => {
    const messenger = messengerAnswering(...Array.from({ length: 20 }, () => throttled(null)));
    const office = post(messenger);
    for (let again = 0; again < 20; again += 1) await office.send(raised());
    expect(messenger.sent).toHaveLength(8);
    expect(await office.send(raised())).toBeNull();
  });

  it('holds up no other, and the soonest moment is the next to look', async () => {
    const messenger = messengerAnswering(throttled(minutesLater(30)), throttled(minutesLater(5)));
    expect(await post(messenger).send(raised(), answered())).toBe(minutesLater(5));
    expect(messenger.sent).toHaveLength(2);
  });
});

describe('a send that was cut off', () => {
  const cutOff: Messenger = { send: () => Promise.reject(new Error('the power went')) };

  it('is waited for, then unknown, and never sent again', async () => {
    const messenger = messengerAnswering();
    let cut = true;
    const office = post({ send: (message) => (cut ? cutOff : messenger).send(message) });
    await expect(office.send(raised())).rejects.toThrow();
    cut = false;
    expect(await office.send(raised())).toBe(FRIDAY);
    office.forward(minutesLater(2));
    expect(await office.send(raised())).toBe(minutesLater(2));
    office.forward(minutesLater(3));
    expect(await office.send(raised())).toBeNull();
    office.forward(minutesLater(60 * 24 * 30));
    expect(await office.send(raised())).toBeNull();
    expect(messenger.sent).toEqual([]);
  });

  it('after the send but before its end was kept is unknown too: it may have arrived', async () => {
    const messenger = messengerAnswering();
    let cut = true;
    const office = post(messenger, (point) => {
      if (cut && point === 'after-send') throw new Error('the power went');
    });
    await expect(office.send(raised())).rejects.toThrow();
    cut = false;
    office.forward(minutesLater(3));
    expect(await office.send(raised())).toBeNull();
    expect(messenger.sent).toHaveLength(1);
  });

  it('before it was begun goes out at the next look', async () => {
    const messenger = messengerAnswering();
    const office = post(messenger);
    office.directory.becomes(null);
    await expect(office.send(raised())).rejects.toThrow();
    office.directory.becomes(DIRECTORY);
    expect(await office.send(raised())).toBeNull();
    expect(messenger.sent).toHaveLength(1);
  });
});

describe('a refused message', () => {
  it('stays refused: it is shown to the partnership team, not sent again', async () => {
    const messenger = messengerAnswering(REFUSED);
    const office = post(messenger);
    expect(await office.send(raised())).toBeNull();
    office.forward(minutesLater(60 * 24));
    expect(await office.send(raised())).toBeNull();
    expect(messenger.sent).toHaveLength(1);
    expect(office.deliveries.kept.at(-1)).toMatchObject({ outcome: 'refused', reason: 'no-conversation' });
  });
});
