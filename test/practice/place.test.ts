import fc from 'fast-check';
import { readPlace, WALKS, writePlace } from '../../src/practice/place.ts';

const place = fc.record({
  walk: fc.constantFrom(...WALKS),
  step: fc.integer({ min: 0, max: 999 }),
  tried: fc.oneof(fc.constant(null), fc.constant('check' as const), fc.integer({ min: 0, max: 99 })),
});

describe('a place in a rehearsal', () => {
  it('is read as it was written, and fits into a button', () => {
    fc.assert(
      fc.property(place, (written) => {
        expect(readPlace(writePlace(written))).toEqual(written);
        expect(writePlace(written).length).toBeLessThanOrEqual(80);
      }),
    );
  });

  it('is short, and says nothing of anybody', () => {
    expect(writePlace({ walk: 'raise', step: 4, tried: null })).toBe('raise/4');
    expect(writePlace({ walk: 'answer', step: 2, tried: 0 })).toBe('answer/2/0');
    expect(writePlace({ walk: 'raise', step: 2, tried: 'check' })).toBe('raise/2/check');
  });

  it('is nothing else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readPlace(text);
        return read === null || writePlace(read).length <= text.length;
      }),
    );
    for (const text of [null, '', 'raise/', 'raise/1e3', 'raise/4\n', ' raise/4', 'kent/1']) {
      expect(readPlace(text)).toBeNull();
    }
  });
});
