import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNativeError } from 'node:util/types';
import { Fault } from '../../errors/fault.ts';

/** A file to be written: its name within the folder, and all it holds. */
export interface FileToWrite {
  readonly name: string;
  readonly text: string;
}

/**
 * Writes new files, readable by their owner only, into a folder that is made where there is none; replaces nothing. Answers
 * their paths. Throws Fault `disclosure-unwritable`.
 */
export function writeFiles(folder: string, files: readonly FileToWrite[]): readonly string[] {
  return files.map(({ name, text }) => {
    const file = join(folder, name);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
      return file;
    } catch (cause) {
      const code = isNativeError(cause) && 'code' in cause ? String(cause.code) : 'the reason is not known';
      const why = code === 'EEXIST' ? 'it is there already' : code;
      throw new Fault('disclosure-unwritable', { file, why }, cause);
    }
  });
}
