import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { broken } from '../../directory/broken.ts';
import type { DirectoryTexts } from '../../directory/parse-directory.ts';
import { HeldDirectory, type HeldDirectoryOptions } from '../held-directory.ts';

export interface DirectoryFilesOptions extends Omit<HeldDirectoryOptions, 'texts'> {
  /** Holds agencies.csv, people.csv and cover.csv. */
  readonly folder: string;
}

/**
 * The directory in three CSV files. Files that break later (or are caught half copied) leave the last good directory
 * standing. `current` throws Fault `directory-invalid` only while there has never been a good one.
 */
export class DirectoryFiles extends HeldDirectory {
  constructor({ folder, ...held }: DirectoryFilesOptions) {
    let last: DirectoryTexts | null = null;
    super({
      ...held,
      texts: async () => {
        const texts = await readDirectoryTexts(folder);
        if (last === null || !same(last, texts)) last = texts;
        return last;
      },
    });
  }
}

/** The three files as they stand. Throws Fault `directory-invalid` naming one that cannot be read. */
export async function readDirectoryTexts(folder: string): Promise<DirectoryTexts> {
  const read = async (file: string) => {
    try {
      return { file, text: await readFile(join(folder, file), 'utf8') };
    } catch (cause) {
      throw broken(file, 'the file', 'it cannot be read; put it there, or let the service read it', cause);
    }
  };
  const [agencies, people, cover] = [await read('agencies.csv'), await read('people.csv'), await read('cover.csv')];
  return { agencies, people, cover };
}

function same(one: DirectoryTexts, other: DirectoryTexts): boolean {
  return (
    one.agencies.text === other.agencies.text &&
    one.people.text === other.people.text &&
    one.cover.text === other.cover.text
  );
}
