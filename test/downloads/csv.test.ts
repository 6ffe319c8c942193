import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvOf } from '../../src/downloads/csv.ts';
import { neutral } from '../../src/downloads/neutral.ts';
import type { Sheet } from '../../src/downloads/sheet.ts';

const SHEET: Sheet = {
  name: 'receiving',
  about: ['Who was asked, "first"', '=1+1'],
  head: ['Row', 'Count'],
  rows: [
    ["Children's social care, early help", 45],
    ['Health', '[c]'],
    ['-3', -3],
  ],
};

describe('a sheet as CSV', () => {
  it('has its lines first, then its table, in UTF-8 that Excel knows and with the line ends of RFC 4180', () => {
    expect(csvOf(SHEET)).toBe(
      [
        '\uFEFF"Who was asked, ""first""",',
        `"'=1+1",`,
        '"Row","Count"',
        '"Children\'s social care, early help",45',
        '"Health","[c]"',
        `"'-3",-3`,
        '',
      ].join('\r\n'),
    );
  });

  it('comes back cell by cell, every row of one width, numbers as numbers and texts as no formula', () => {
    const cells = fc.oneof(fc.integer(), fc.string({ unit: 'grapheme' }));
    const rows = fc.array(fc.tuple(cells, cells, cells), { minLength: 1, maxLength: 5 });
    const about = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 3 });
    fc.assert(
      fc.property(rows, about, (drawn, lines) => {
        const text = csvOf({ name: 'any', about: lines, head: ['a', 'b', 'c'], rows: drawn });
        // The parser throws where rows differ in width.
        const read: unknown = parse(text, { bom: true, record_delimiter: '\r\n' });
        const shown = drawn.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : neutral(cell))));
        expect(read).toEqual([...lines.map((line) => [neutral(line), '', '']), ['a', 'b', 'c'], ...shown]);
      }),
    );
  });
});
