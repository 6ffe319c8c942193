import { createReadStream } from 'node:fs';

/**
 * An entry is under 100 KB, and Cosmos DB keeps no item of more than 2 MB, sealed counts included; a file without ends of
 * lines must not fill the memory.
 */
const LONGEST_BYTES = 8_000_000;
const END_OF_LINE = 0x0a;

export interface FileLine {
  /** 1 on. */
  readonly number: number;
  /** The bytes as they stand in the file, with the end of the line where there is one. */
  readonly bytes: Buffer;
  /** False for a last line that stops in the middle, as a cut file has. */
  readonly ended: boolean;
  /** More than any line of an export: only its beginning is given, and nothing comes after it. */
  readonly tooLong: boolean;
}

/** The lines of a file one after another, never more of it in memory than one line and a piece. Throws what Node throws. */
export async function* eachLine(file: string): AsyncGenerator<FileLine> {
  let number = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of pieces(file)) {
    let bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    for (let end = bytes.indexOf(END_OF_LINE); end !== -1; end = bytes.indexOf(END_OF_LINE)) {
      number += 1;
      yield { number, bytes: bytes.subarray(0, end + 1), ended: true, tooLong: end >= LONGEST_BYTES };
      bytes = bytes.subarray(end + 1);
    }
    if (bytes.length > LONGEST_BYTES) {
      yield { number: number + 1, bytes: bytes.subarray(0, 100), ended: false, tooLong: true };
      return;
    }
    rest = bytes;
  }
  if (rest.length > 0) yield { number: number + 1, bytes: rest, ended: false, tooLong: false };
}

/** What a stream gives is untyped. */
async function* pieces(file: string): AsyncGenerator<Buffer> {
  for await (const piece of createReadStream(file)) {
    if (Buffer.isBuffer(piece)) yield piece;
  }
}
