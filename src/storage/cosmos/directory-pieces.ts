import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DirectoryTexts } from '../../directory/parse-directory.ts';
import type { Item } from './items.ts';

/** The files a directory is made of, in the order they are kept. */
export const FILES = ['agencies', 'people', 'cover'] as const satisfies readonly (keyof DirectoryTexts)[];

/** Characters to a piece: at most 600 KB as UTF-8, where an item may have 2 MB. */
const PIECE = 200_000;

/** The item that names the version in use. */
export const CURRENT = 'current';
export const currentItem = z.object({ version: z.literal(CURRENT), inUse: z.string().min(1), pieces: z.int() });

export const pieceItem = z.object({
  version: z.string(),
  file: z.enum(FILES),
  name: z.string(),
  piece: z.int(),
  text: z.string(),
});
export type Piece = z.infer<typeof pieceItem>;

/** The texts as items, and their version: a digest of all they hold, so that the same texts are the same version. */
export function piecesOf(texts: DirectoryTexts): {
  readonly version: string;
  readonly pieces: readonly (Item & Piece)[];
} {
  const version = versionOf(texts);
  const pieces = FILES.flatMap((file) =>
    cut(texts[file].text).map((text, piece) => {
      return { id: `${file}.${piece}`, version, file, name: texts[file].file, piece, text };
    }),
  );
  return { version, pieces };
}

/** The texts that pieces in any order make; null where they are not whole, or not what this version was made of. */
export function textsOf(version: string, pieces: readonly Piece[]): DirectoryTexts | null {
  const whole = (file: Piece['file']) => {
    const own = pieces.filter((piece) => piece.file === file).sort((one, other) => one.piece - other.piece);
    return { file: own[0]?.name ?? '', text: own.map(({ text }) => text).join('') };
  };
  const texts = { agencies: whole('agencies'), people: whole('people'), cover: whole('cover') };
  return versionOf(texts) === version ? texts : null;
}

function versionOf(texts: DirectoryTexts): string {
  const digest = createHash('sha256');
  for (const file of FILES) digest.update(JSON.stringify([texts[file].file, texts[file].text]));
  return digest.digest('hex');
}

/** Never between the halves of one character. An empty text is one empty piece. */
function cut(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  do {
    let until = Math.min(from + PIECE, text.length);
    if (until < text.length && isFirstHalf(text.charCodeAt(until - 1))) until -= 1;
    pieces.push(text.slice(from, until));
    from = until;
  } while (from < text.length);
  return pieces;
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
