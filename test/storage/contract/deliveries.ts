import { instantOf } from '../../../src/calendar/instant.ts';
import type { EscalationId } from '../../../src/escalation/ids.ts';
import type { DeliveryBegun, DeliveryEnded } from '../../../src/notices/delivery.ts';
import { freshNames, severalOf, type Open } from './fresh-names.ts';

/** What every store promises of deliveries. */
export function deliveriesContract(open: Open): void {
  describe('deliveries', () => {
    const begunFor = (escalation: EscalationId): DeliveryBegun => ({
      escalation,
      version: 1,
      notice: 'please-answer',
      attempt: 1,
      phase: 'begun',
      at: instantOf(0),
      recipient: freshNames().person('manager'),
      channel: 'teams',
    });
    const endedOf = ({ escalation, version, notice, attempt }: DeliveryBegun): DeliveryEnded => ({
      escalation,
      version,
      notice,
      attempt,
      phase: 'ended',
      at: instantOf(1000),
      outcome: 'throttled',
      reason: null,
      retryAt: instantOf(3000),
    });

    it('come back as they were written, in the order they were created', async () => {
      const escalation = freshNames().escalation();
      const begun = begunFor(escalation);
      const ended = endedOf(begun);
      const second: DeliveryBegun = { ...begun, attempt: 2, at: instantOf(3000) };
      const refused: DeliveryEnded = {
        ...endedOf(second),
        at: instantOf(3500),
        outcome: 'refused',
        reason: 'no-conversation',
        retryAt: null,
      };
      const notFirstById: DeliveryBegun = { ...begun, notice: 'also-told', at: instantOf(4000) };
      const { deliveries } = open();
      const all = [begun, ended, second, refused, notFirstById];
      for (const one of all) expect(await deliveries.create(one)).toBe('created');
      expect(await open().deliveries.of(escalation)).toEqual(all);
      expect(await deliveries.of(freshNames().escalation('NONE'))).toEqual([]);
    });

    it('are created once: of twenty that begin the same send one is told to send, and nothing is changed', async () => {
      const escalation = freshNames().escalation();
      const begun = begunFor(escalation);
      const store = severalOf(open, 4);
      const outcomes = await Promise.all(Array.from({ length: 20 }, (_, each) => store(each).deliveries.create(begun)));
      expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
      expect(await open().deliveries.create({ ...begun, at: instantOf(5) })).toBe('exists');
      expect(await open().deliveries.of(escalation)).toEqual([begun]);
    });

    it("of two escalations do not stand in each other's way", async () => {
      const { escalation } = freshNames();
      const { deliveries } = open();
      const [one, other] = [begunFor(escalation('ONE')), begunFor(escalation('OTHER'))];
      expect(await deliveries.create(one)).toBe('created');
      expect(await deliveries.create(other)).toBe('created');
      expect(await deliveries.of(other.escalation)).toEqual([other]);
    });
  });
}
