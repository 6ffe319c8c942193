import { parseInstant } from '../../../src/calendar/instant.ts';
import { workingDaysTo } from '../../../src/escalation/facts/working-days-to.ts';
import { caughtFault } from '../../policy/caught-fault.ts';

const days = (from: string, to: string) => workingDaysTo(parseInstant(from), parseInstant(to));

describe('The working days a raiser waits', () => {
  it('are none on the same day, and one from Friday to Monday', () => {
    expect(days('2026-11-20T09:00:00Z', '2026-11-20T16:00:00Z')).toBe(0);
    expect(days('2026-11-20T16:30:00Z', '2026-11-23T09:00:00Z')).toBe(1);
    expect(days('2026-11-20T16:30:00Z', '2026-11-27T09:00:00Z')).toBe(5);
  });

  it('count neither weekends nor bank holidays', () => {
    expect(days('2026-11-20T16:30:00Z', '2026-11-22T23:00:00Z')).toBe(0);
    expect(days('2026-11-21T10:00:00Z', '2026-11-23T09:00:00Z')).toBe(1);
    // Christmas Day, the weekend, and the substitute for Boxing Day.
    expect(days('2026-12-24T10:00:00Z', '2026-12-29T10:00:00Z')).toBe(1);
  });

  it('are those of London, where a summer day begins an hour earlier', () => {
    expect(days('2026-06-30T22:30:00Z', '2026-06-30T23:30:00Z')).toBe(1);
  });

  it('are none where the record has the second moment first', () => {
    expect(days('2026-11-23T09:00:00Z', '2026-11-20T09:00:00Z')).toBe(0);
  });

  it('are never guessed for a year whose bank holidays are not known, and do not reach into one without need', () => {
    expect(days('2028-12-28T10:00:00Z', '2028-12-31T10:00:00Z')).toBe(1);
    const guessed = () => days('2028-12-29T10:00:00Z', '2029-01-02T10:00:00Z');
    expect(caughtFault(guessed).code).toBe('bank-holidays-end');
  });
});
