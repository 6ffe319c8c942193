import { parseInstant } from '../../../src/calendar/instant.ts';
import { plainDate } from '../../../src/calendar/plain-date.ts';
import { minutesLater } from '../../support/given-when-then.ts';
import { messengerAnswering, throttled } from '../../support/in-memory.ts';
import { AT_MANAGERS, takingUpAsked } from '../../support/ladder-events.ts';
import { answered, handedOver, raised } from '../../support/sample-events.ts';
import { CHIEF, DEPUTY, DIRECTORY, HEAD, MANAGER, WORKER } from '../../support/sample-people.ts';
import { post } from './post.ts';

describe('who gets it', () => {
  const december = parseInstant('2026-12-01T09:00:00Z');

  it('is who covers on the day of sending, not on the day it came to be owed', async () => {
    const messenger = messengerAnswering(throttled(december));
    const office = post(messenger);
    await office.send(raised());
    office.forward(december);
    await office.send(raised());
    expect(messenger.sent.map(({ recipient }) => recipient)).toEqual([WORKER, DEPUTY]);
    expect(office.deliveries.kept.map((each) => (each.phase === 'begun' ? each.recipient : null))).toEqual([
      WORKER,
      null,
      DEPUTY,
      null,
    ]);
  });

  it('is looked up in the directory of that moment', async () => {
    const messenger = messengerAnswering(throttled(null));
    const office = post(messenger);
    await office.send(raised());
    const away = { person: WORKER, deputy: MANAGER, from: plainDate('2026-11-20'), until: plainDate('2026-11-20') };
    office.directory.becomes({ ...DIRECTORY, covers: [away] });
    await office.send(raised());
    expect(messenger.sent.map(({ recipient }) => recipient)).toEqual([WORKER, MANAGER]);
  });

  it('is never who handed it over meanwhile: their access has ended', async () => {
    const messenger = messengerAnswering(throttled(minutesLater(5)));
    const office = post(messenger);
    await office.send(raised());
    office.forward(minutesLater(5));
    await office.send(raised(), handedOver('asked', MANAGER));
    expect(messenger.sent.slice(1).map(({ recipient }) => recipient)).not.toContain(WORKER);
    expect(messenger.sent.slice(1).map(({ recipient }) => recipient)).toContain(MANAGER);
  });

  it('is who it was owed to at their stage, never who sits there at the next one', async () => {
    const messenger = messengerAnswering(throttled(minutesLater(5)));
    const office = post(messenger);
    await office.send(raised());
    office.forward(minutesLater(5));
    await office.send(...AT_MANAGERS);
    const asked = messenger.sent.filter(({ notice }) => notice === 'please-answer').map(({ recipient }) => recipient);
    expect(asked).toEqual([WORKER, WORKER, MANAGER]);
  });

  it('is who thinks about taking it on now, where that was handed over meanwhile', async () => {
    const before = [raised(), answered(), takingUpAsked()] as const;
    const messenger = messengerAnswering(throttled(null), throttled(null), throttled(minutesLater(5)));
    const office = post(messenger);
    await office.send(...before);
    office.forward(minutesLater(5));
    await office.send(...before, { ...handedOver('raising', CHIEF), seat: 'taking-up' });
    const asked = messenger.sent.filter(({ notice }) => notice === 'please-take-on').map(({ recipient }) => recipient);
    expect(asked).toEqual([HEAD, CHIEF]);
  });
});
