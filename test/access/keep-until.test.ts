import { keepUntil } from '../../src/access/keep-until.ts';
import { parseInstant } from '../../src/calendar/instant.ts';

describe('The end of keeping', () => {
  it.each([
    ['2026-06-02T09:00:00Z', 24, '2028-06-02T09:00:00.000Z'],
    ['2026-01-31T09:00:00Z', 1, '2026-02-28T09:00:00.000Z'],
  ])('of %s kept for %d months is %s', (at, months, end) => {
    expect(keepUntil(parseInstant(at), months)).toBe(end);
  });

  it('is none where nobody has decided on a time', () => {
    expect(keepUntil(parseInstant('2026-06-02T09:00:00Z'), null)).toBeNull();
  });
});
