import { plainDate } from '../../src/calendar/plain-date.ts';

describe('a civil date', () => {
  it('is year, month and day', () => {
    expect(plainDate('2026-11-24')).toBe('2026-11-24');
  });

  it.each(['2026-02-30', '24/11/2026', 'tomorrow', ''])('is not "%s"', (text) => {
    expect(() => plainDate(text)).toThrow(RangeError);
  });
});
