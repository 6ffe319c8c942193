import { stringify } from 'csv-stringify/sync';
import { neutral } from './neutral.ts';
import type { Cell, Sheet } from './sheet.ts';

/**
 * A sheet as CSV (RFC 4180), with the mark by which Excel knows UTF-8. The lines about it come first, each in the first
 * cell of a row; every row has the same number of cells. Texts stand in quotes and are never a formula.
 */
export function csvOf({ about, head, rows }: Sheet): string {
  const lines = [...about.map((line) => [line]), head, ...rows];
  const width = Math.max(...lines.map((line) => line.length));
  const cells = lines.map((line) => Array.from({ length: width }, (_, at) => cellOf(line[at])));
  return stringify(cells, { bom: true, record_delimiter: 'windows', quoted_string: true, quoted_empty: false });
}

function cellOf(cell: Cell | undefined): Cell {
  return typeof cell === 'string' ? neutral(cell) : (cell ?? '');
}
