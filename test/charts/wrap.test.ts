import fc from 'fast-check';
import { wrap } from '../../src/charts/wrap.ts';

describe('A label in lines', () => {
  it('breaks between words', () => {
    expect(wrap('Level of need, or more information asked for', 24, 3)).toEqual([
      'Level of need, or more',
      'information asked for',
    ]);
  });

  it('ends in an ellipsis where it has too many lines', () => {
    expect(wrap('one two three four five', 5, 2)).toEqual(['one', 'two…']);
  });

  it('never has a line that is too long, never too many lines, and keeps every letter it has room for', () => {
    const sizes = fc.tuple(fc.integer({ min: 3, max: 50 }), fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), sizes, (label, [width, lines]) => {
        const rows = wrap(label, width, lines);
        expect(rows.length).toBeLessThanOrEqual(lines);
        for (const row of rows) expect(row.length).toBeLessThanOrEqual(width);
        const letters = (text: string) => text.replace(/\s/g, '');
        const kept = letters(rows.join(''));
        if (!kept.endsWith('…')) expect(kept).toBe(letters(label));
        else expect(letters(label).startsWith(kept.slice(0, -1))).toBe(true);
      }),
    );
  });
});
