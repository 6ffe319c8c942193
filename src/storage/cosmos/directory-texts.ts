import type { DirectoryTexts } from '../../directory/parse-directory.ts';
import { Fault } from '../../errors/fault.ts';
import { CURRENT, currentItem, pieceItem, piecesOf, textsOf } from './directory-pieces.ts';
import { createIn, type Items } from './items.ts';
import { kept } from './kept.ts';

const OF_VERSION = 'SELECT * FROM c WHERE c.version = @version';

/**
 * Reads the directory's texts, whole or not at all: one read where the version is still the one read last (the very same
 * object then), and one query for its pieces where it is another. Throws Fault `directory-empty` where none is in use or
 * a piece of it is not there.
 */
export function cosmosDirectoryTexts(items: Items): () => Promise<DirectoryTexts> {
  let last: { readonly version: string; readonly texts: DirectoryTexts } | null = null;
  return async () => {
    const there = await items.read(CURRENT, CURRENT);
    if (there === null) throw new Fault('directory-empty', { why: 'none was imported' });
    const { inUse } = kept(currentItem, 'directory', there);
    if (last?.version === inUse) return last.texts;
    const parameters = [{ name: '@version', value: inUse }];
    const found = await items.query(inUse, { query: OF_VERSION, parameters });
    const texts = textsOf(
      inUse,
      found.map((item) => kept(pieceItem, 'directory', item)),
    );
    if (texts === null) throw new Fault('directory-empty', { why: 'the version in use is not there whole' });
    last = { version: inUse, texts };
    return texts;
  };
}

/**
 * Puts these texts in use: all pieces first, then the switch, so that whoever reads meanwhile has the old directory or the
 * new one. `overtaken`: someone else put another in use at the same moment, and that one stays. The caller has checked
 * the texts. Pieces of earlier versions stay.
 */
export async function publishDirectory(items: Items, texts: DirectoryTexts): Promise<'in-use' | 'overtaken'> {
  const before = await items.read(CURRENT, CURRENT);
  const { version, pieces } = piecesOf(texts);
  for (const piece of pieces) await createIn(items, piece);
  const current = { id: CURRENT, version: CURRENT, inUse: version, pieces: pieces.length };
  if (before === null) {
    if ((await createIn(items, current)) === 'created') return 'in-use';
  } else if ((await items.replace(CURRENT, current, before.etag)) === 'replaced') {
    return 'in-use';
  }
  // An earlier try of this very call may have switched it already, its answer lost.
  const now = await items.read(CURRENT, CURRENT);
  return now?.body['inUse'] === version ? 'in-use' : 'overtaken';
}
