import { instantOf } from '../../../src/calendar/instant.ts';
import type { EscalationId, PersonId } from '../../../src/escalation/ids.ts';
import type { DeliveryBegun, DeliveryEnded } from '../../../src/notices/delivery.ts';
import { ESCALATION } from '../../record/sample-entries.ts';
import { storeInTemporaryFolder } from './sample-store.ts';

const begun: DeliveryBegun = {
  escalation: ESCALATION,
  version: 1,
  notice: 'please-answer',
  attempt: 1,
  phase: 'begun',
  at: instantOf(0),
  recipient: 'tenant:manager' as PersonId,
  channel: 'teams',
};
const ended: DeliveryEnded = {
  escalation: ESCALATION,
  version: 1,
  notice: 'please-answer',
  attempt: 1,
  phase: 'ended',
  at: instantOf(1000),
  outcome: 'throttled',
  reason: null,
  retryAt: instantOf(3000),
};

describe('deliveries', () => {
  const { open } = storeInTemporaryFolder();

  it('come back as they were written, in the order they were created', async () => {
    const { deliveries } = open();
    const second: DeliveryBegun = { ...begun, attempt: 2 };
    const refused: DeliveryEnded = {
      ...ended,
      attempt: 2,
      outcome: 'refused',
      reason: 'no-conversation',
      retryAt: null,
    };
    const notFirstById: DeliveryBegun = { ...begun, notice: 'also-told' };
    for (const one of [begun, ended, second, refused, notFirstById]) {
      expect(await deliveries.create(one)).toBe('created');
    }
    expect(await deliveries.of(ESCALATION)).toEqual([begun, ended, second, refused, notFirstById]);
    expect(await deliveries.of('KM-AAAA-AAAA' as EscalationId)).toEqual([]);
  });

  it('are created once: who comes second is told so, and changes nothing', async () => {
    const mine = open().deliveries;
    const theirs = open().deliveries;
    expect(await mine.create(begun)).toBe('created');
    expect(await theirs.create({ ...begun, at: instantOf(5) })).toBe('exists');
    expect(await mine.create(begun)).toBe('exists');
    expect(await mine.of(ESCALATION)).toEqual([begun]);
  });

  it("of two escalations do not stand in each other's way", async () => {
    const { deliveries } = open();
    const other: DeliveryBegun = { ...begun, escalation: 'KM-AAAA-AAAA' as EscalationId };
    expect(await deliveries.create(begun)).toBe('created');
    expect(await deliveries.create(other)).toBe('created');
    expect(await deliveries.of(other.escalation)).toEqual([other]);
  });
});
