import { parseInstant } from '../../../src/calendar/instant.ts';
import { inSendingHours, sendingHours } from '../../../src/survey/asking/sending-hours.ts';

describe('Sending hours', () => {
  it.each([
    ['a Monday at eight', '2026-11-23T08:00:00Z', true],
    ['a minute before', '2026-11-23T07:59:59Z', false],
    ['a minute before six in the evening', '2026-11-23T17:59:59Z', true],
    ['six in the evening', '2026-11-23T18:00:00Z', false],
    ['a Saturday', '2026-11-21T11:00:00Z', false],
    ['Christmas Day, a Friday', '2026-12-25T11:00:00Z', false],
    ['eight in London in summer', '2026-06-02T07:00:00Z', true],
    ['six in London in summer', '2026-06-02T17:00:00Z', false],
  ])('%s', (_, moment, expected) => {
    expect(inSendingHours(parseInstant(moment))).toBe(expected);
    expect(sendingHours()(parseInstant(moment))).toBe(expected);
  });

  it('are looked at anew each minute', () => {
    const inHours = sendingHours();
    expect(inHours(parseInstant('2026-11-23T17:59:59Z'))).toBe(true);
    expect(inHours(parseInstant('2026-11-23T18:00:00Z'))).toBe(false);
  });
});
