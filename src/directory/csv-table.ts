import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { broken, cellAt } from './broken.ts';

/** A file of the directory: its name, for messages, and its text. */
export interface CsvFile {
  readonly file: string;
  readonly text: string;
}

/** One line of a table: its number in the file (line 1 names the columns), and its cells by column. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

const parsedRows = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** How a spreadsheet takes a cell for a formula. Such a file may do harm to whoever opens it next. */
const FORMULA = /^[=+\-@]/;

/**
 * Reads comma-separated text (RFC 4180; a byte order mark, CRLF and empty lines are accepted) whose first line names
 * exactly these columns, in any order. Cells come without white space around them. Throws Fault `directory-invalid` for
 * anything else, and for a cell that a spreadsheet would take for a formula.
 */
export function readTable(source: CsvFile, columns: readonly string[]): CsvRow[] {
  const [header, ...lines] = rowsOf(source);
  const names = header?.record ?? [];
  checkHeader(source.file, names, columns);
  return lines.map(({ record, info }) => {
    if (record.length !== names.length) {
      const why = `it has ${record.length} cells and line 1 has ${names.length}; put a text that holds a comma in double quotes`;
      throw broken(source.file, `line ${info.lines}`, why);
    }
    names.forEach((name, index) => checkCell(source.file, cellAt(info.lines, name), record[index] ?? ''));
    return { line: info.lines, cells: Object.fromEntries(names.map((name, index) => [name, record[index] ?? ''])) };
  });
}

function rowsOf({ file, text }: CsvFile): z.infer<typeof parsedRows> {
  let whole = 0;
  try {
    const rows: unknown = parse(text, {
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true, // what a spreadsheet leaves below the table: ",,,,"
      relax_column_count: true,
      on_record: (row, { lines }) => {
        whole = lines;
        return row;
      },
    });
    return parsedRows.parse(rows);
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    // A quote that is never closed takes everything after it: the place to mend is the row that did not end.
    throw broken(file, `line ${whole + 1}`, 'its double quotes do not match; write one inside a cell as two', cause);
  }
}

function checkHeader(file: string, names: readonly string[], columns: readonly string[]): void {
  const missing = columns.find((column) => !names.includes(column));
  if (missing !== undefined) {
    throw broken(file, 'line 1', `the column "${missing}" is missing; it must name ${columns.join(', ')}`);
  }
  const extra = names.findIndex((name, index) => !columns.includes(name) || names.indexOf(name) < index);
  if (extra >= 0) {
    throw broken(file, `line 1, column ${extra + 1}`, `take it out; the columns are ${columns.join(', ')}, each once`);
  }
}

function checkCell(file: string, place: string, cell: string): void {
  if (FORMULA.test(cell)) {
    throw broken(
      file,
      place,
      'a cell must not begin with = + - or @, as a spreadsheet formula does; begin it otherwise',
    );
  }
  if (/[\r\n]/.test(cell)) throw broken(file, place, 'a cell must stand on one line; take the line break out');
}
