import { readFileSync, writeFileSync } from 'node:fs';
import { isNativeError } from 'node:util/types';
import { Fault } from '../../errors/fault.ts';

/** The signed checkpoints in a file, one a line. Throws Fault `checkpoint-file-unusable`, also where it holds none. */
export function readCheckpointFile(file: string): readonly string[] {
  const text = orFault(file, () => readFileSync(file, 'utf8'));
  const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  if (lines.length === 0) throw new Fault('checkpoint-file-unusable', { file, why: 'it is empty' });
  return lines;
}

/** Writes one into a new file; never replaces one. Throws Fault `checkpoint-file-unusable`. */
export function writeCheckpointFile(file: string, signed: string): void {
  orFault(file, () => writeFileSync(file, `${signed}\n`, { flag: 'wx' }));
}

function orFault<Done>(file: string, work: () => Done): Done {
  try {
    return work();
  } catch (cause) {
    throw new Fault('checkpoint-file-unusable', { file, why: whyOf(cause) }, cause);
  }
}

function whyOf(cause: unknown): string {
  const code = isNativeError(cause) && 'code' in cause ? String(cause.code) : '';
  return { EEXIST: 'it is there already', ENOENT: 'it is not there' }[code] ?? (code || 'the reason is not known');
}
