import writeExcel from 'write-excel-file/node';
import { sheetNames } from './sheet-names.ts';
import type { Cell, Sheet } from './sheet.ts';

/** Column widths, in characters, and the height of a line, in points. */
const NARROWEST = 10;
const FIRST = { narrowest: 32, widest: 48 };
const OTHERS = { widest: 34, together: 85 };
const LINE = 13.5;
const FONT = { fontFamily: 'Arial', fontSize: 10 };

/**
 * Sheets as a workbook for Excel and what reads its files. Every cell has the type of its value: a text is a text whatever
 * it begins with, so there is no formula, and nothing is put before it. Characters XML cannot hold are left out.
 */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const drawn = sheets.map((sheet, at) => {
    const widths = widthsOf(sheet);
    return {
      sheet: names[at] ?? '',
      orientation: 'landscape' as const,
      columns: widths.map((width) => ({ width })),
      data: dataOf(sheet, widths),
    };
  });
  return writeExcel(drawn, FONT).toBuffer();
}

function dataOf({ about, head, rows }: Sheet, widths: readonly number[]) {
  const laid = head.map((_, at) =>
    layOf(
      rows.map((row) => row[at]),
      at,
    ),
  );
  const across = widths.reduce((sum, width) => sum + width, 0);
  const rowOf = (row: readonly Cell[], besides: object) => {
    const height = Math.max(...row.map((cell, at) => heightOf(cell, widths[at] ?? NARROWEST)));
    return row.map((cell, at) => ({ ...typed(cell), ...TOP, ...laid[at], ...besides, height }));
  };
  return [
    ...about.map((line) => [{ ...typed(line), ...TOP, columnSpan: head.length, height: heightOf(line, across) }]),
    ...(about.length === 0 ? [] : [[]]),
    rowOf(head, { fontWeight: 'bold', bottomBorderStyle: 'thin' }),
    ...rows.map((row) => rowOf(row, {})),
  ];
}

const TOP = { wrap: true, alignVertical: 'top' } as const;

function typed(cell: Cell) {
  return typeof cell === 'number' ? { type: Number, value: cell } : { type: String, value: cell };
}

/** Figures stand on the right, a `[c]` among them too; what is beside them keeps a distance. */
function layOf(column: readonly (Cell | undefined)[], at: number) {
  const isOfFigures = column.every((cell) => typeof cell === 'number' || cell === '[c]');
  return isOfFigures ? ({ align: 'right' } as const) : ({ align: 'left', indent: at === 0 ? 0 : 1 } as const);
}

/** As wide as what stands in it, within reason; few columns may be wider, and the first has room for a line about them. */
function widthsOf({ head, rows }: Sheet): readonly number[] {
  const others = Math.max(OTHERS.widest, OTHERS.together / (head.length - 1));
  return head.map((title, at) => {
    const longest = 3 + Math.max(title.length, ...rows.map((row) => String(row[at] ?? '').length));
    if (at === 0) return Math.min(Math.max(longest, FIRST.narrowest), FIRST.widest);
    return Math.min(Math.max(longest, NARROWEST), others);
  });
}

/** Stated for every row: not every program finds the height of lines that wrap by itself. */
function heightOf(cell: Cell, width: number): number {
  return LINE * Math.ceil((String(cell).length + 1) / width);
}
