import fc from 'fast-check';
import { sheetNames } from '../../src/downloads/sheet-names.ts';

describe('the names of the sheets of a workbook', () => {
  it('are as wanted where a workbook can hold them', () => {
    expect(sheetNames(['Contents', 'answer-third-up'])).toEqual(['Contents', 'answer-third-up']);
    expect(sheetNames(['kind by: who?', 'History', "'quoted'", ''])).toEqual([
      'kind by- who-',
      'History-',
      'quoted',
      '-',
    ]);
  });

  it('are short enough, of characters that may stand there, and none twice in whatever case', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a'.repeat(40), 'A'.repeat(31), 'b', 'B', "''"),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 40 }), (wanted) => {
        const names = sheetNames(wanted);
        expect(new Set(names.map((each) => each.toLowerCase())).size).toBe(wanted.length);
        for (const each of names) expect(each).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
      }),
    );
  });
});
