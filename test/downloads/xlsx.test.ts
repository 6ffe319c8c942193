import fc from 'fast-check';
import { xlsxOf } from '../../src/downloads/xlsx.ts';
import { readXlsx } from '../support/read-xlsx.ts';

const HEAD = ['Row', 'Count'];

describe('sheets as a workbook', () => {
  it('hold every line and cell, numbers as numbers and texts as texts, in sheets of their own', async () => {
    const [first, second] = readXlsx(
      await xlsxOf([
        {
          name: 'one',
          about: ['Out of: <all> & "more"'],
          head: HEAD,
          rows: [
            ['Health', 12],
            ['Others', '[c]'],
          ],
        },
        { name: 'two', about: [], head: HEAD, rows: [['=1+1', -3]] },
      ]),
    );
    expect([first?.name, first?.rows]).toEqual([
      'one',
      [['Out of: <all> & "more"'], HEAD, ['Health', 12], ['Others', '[c]']],
    ]);
    expect([second?.name, second?.rows]).toEqual(['two', [HEAD, ['=1+1', -3]]]);
  });

  it('hold no formula, whatever stands in them: a text keeps the type of a text', async () => {
    const text = fc.tuple(fc.constantFrom('=', '+', '-', '@', '', '＝'), fc.string()).map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(text, text, async (one, other) => {
        const [sheet] = readXlsx(await xlsxOf([{ name: 'any', about: [one], head: HEAD, rows: [[other, 1]] }]));
        expect(sheet?.xml).not.toMatch(/<f[ >/]|t="str"/);
        expect(sheet?.rows.at(-1)?.[1]).toBe(1);
      }),
      { numRuns: 50 },
    );
  });
});
