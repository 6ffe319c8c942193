import { createHash } from 'node:crypto';
import { isNativeError } from 'node:util/types';
import { Fault } from '../../errors/fault.ts';
import { eachLine, type FileLine } from './each-line.ts';
import { sha256 } from './export-file.ts';
import { readLine, type Line } from './line.ts';

export interface NumberedLine {
  /** 1 on. */
  readonly number: number;
  readonly line: Line;
}

/**
 * The lines of an export, from its header to its trailer, whose digest is checked. With `partial` it may lack the trailer,
 * and a line that stops in the middle is left out. Throws Fault `export-file-broken` naming the line, `export-file-cut`,
 * `export-file-unreadable`.
 */
export async function* readLines(file: string, partial: boolean): AsyncGenerator<NumberedLine> {
  const hash = createHash('sha256');
  let last: Line['kind'] | null = null;
  for await (const { number, bytes, ended, tooLong } of linesIn(file)) {
    const refuse = (why: string) => brokenAt(file, number, why);
    if (last === 'trailer') throw refuse('the file goes on after its last line');
    if (!ended && !tooLong) break;
    const line = tooLong ? null : readLine(bytes.toString('utf8'));
    if (line === null) throw refuse('it is not a line of an export');
    if ((number === 1) !== (line.kind === 'header')) throw refuse('an export begins with one header of this form');
    if (line.kind === 'trailer' && line.digest !== sha256(hash)) {
      throw refuse('a line before it is not as it was written');
    }
    hash.update(bytes);
    last = line.kind;
    yield { number, line };
  }
  if (last === null) throw brokenAt(file, 1, 'it is not a line of an export');
  if (last !== 'trailer' && !partial) throw new Fault('export-file-cut', { file });
}

/** What is wrong with which line (1 on) of the file. */
export function brokenAt(file: string, line: number, why: string): Fault {
  return new Fault('export-file-broken', { file, line: String(line), why });
}

async function* linesIn(file: string): AsyncGenerator<FileLine> {
  try {
    yield* eachLine(file);
  } catch (cause) {
    const why = isNativeError(cause) && 'code' in cause ? String(cause.code) : 'the reason is not known';
    throw new Fault('export-file-unreadable', { file, why }, cause);
  }
}
