import { Fault } from '../errors/fault.ts';

/**
 * What stops a directory file from being used: Fault `directory-invalid` with the file's name, the place in it ("line 7,
 * column role") and why, in words that say what to mend. Never a cell of a person's own, such as an email address.
 */
export function broken(file: string, place: string, why: string, cause?: unknown): Fault {
  return new Fault('directory-invalid', { file, place, why }, cause);
}

/** A place in a file as a person finds it in a spreadsheet: line 1 holds the names of the columns. */
export function cellAt(line: number, column: string): string {
  return `line ${line}, column ${column}`;
}
