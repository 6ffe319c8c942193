import fc from 'fast-check';
import { neutral } from '../../src/downloads/neutral.ts';

const STARTS = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '−', '﹦'];

describe('a text in a spreadsheet', () => {
  it.each(STARTS.map((start) => [JSON.stringify(start), start]))(
    'is no formula where it begins with %s',
    (_, start) => {
      expect(neutral(`${start}HYPERLINK("https://example.org")`)).toMatch(/^'/);
      const after = ` \u200B\u00A0${start}1`;
      // A tab in the middle starts nothing.
      expect(neutral(after)).toBe(start.trim() === '' ? after : `'${after}`);
    },
  );

  it('is as it was where it begins like no formula', () => {
    for (const text of ['[c]', 'Health', '', '12', '"I have it"', 'a = b', '(-1)', "'=1"])
      expect(neutral(text)).toBe(text);
  });

  it('never begins like a formula, whatever it is, and loses nothing', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(fc.constantFrom('', ' ', '\u200B'), fc.constantFrom(...STARTS), fc.string()).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const shown = neutral(text);
        expect(['=', '+', '-', '@']).not.toContain(shown.normalize('NFKC').replace(/^[\s\p{C}]+/u, '')[0]);
        expect(shown === text || shown === `'${text}`).toBe(true);
      }),
    );
  });
});
