import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Fault } from '../../errors/fault.ts';

/** A file of a folder, by its name. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The Fault for a file, a place in it, and what is wrong there. */
export type Invalid = (file: string, place: string, why: string, cause?: unknown) => Fault;

/**
 * The texts of every `*.json` directly in the folder, in order of name; folders in it and other files are left alone. Throws
 * what `invalid` makes where the folder or a file cannot be read, and where it holds none.
 */
export function jsonFilesIn(folder: string, invalid: Invalid): readonly NamedText[] {
  const names = listed(folder, invalid);
  if (names.length === 0) throw invalid(basename(folder), 'the folder', 'it holds no *.json file');
  return names.map((name) => ({ name, text: read(join(folder, name), name, invalid) }));
}

/**
 * Refuses a file that is not named after what it holds, `<id>.<version>.json`: a copy that still says it is the old version would
 * be taken for it.
 */
export function refuseOtherName(
  name: string,
  { id, version }: { readonly id: string; readonly version: string },
  invalid: Invalid,
): void {
  const expected = `${id}.${version}.json`;
  if (name !== expected) throw invalid(name, 'id and version', `they belong to a file named ${expected}`);
}

function listed(folder: string, invalid: Invalid): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.json'))
      .map(({ name }) => name)
      .sort();
  } catch (cause) {
    throw invalid(basename(folder), 'the folder', 'it cannot be read', cause);
  }
}

function read(file: string, name: string, invalid: Invalid): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw invalid(name, 'the file', 'it cannot be read', cause);
  }
}
