import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { broken } from '../../directory/broken.ts';
import type { KnownCodes } from '../../directory/check-directory.ts';
import type { Directory, DirectorySource } from '../../directory/directory.ts';
import { type DirectoryTexts, parseDirectory } from '../../directory/parse-directory.ts';
import { Fault } from '../../errors/fault.ts';

/** How long a directory is used before its files are looked at again, in milliseconds. */
const MAXIMUM_AGE = 60_000;

export interface DirectoryFilesOptions {
  /** Holds agencies.csv, people.csv and cover.csv. */
  readonly folder: string;
  readonly known: KnownCodes;
  /** Milliseconds, never going back; where they begin does not matter. */
  readonly now: () => number;
  /** Told when the files break while the service runs, once for each way in which they are broken. */
  readonly onBroken?: (fault: Fault) => void;
}

/**
 * The directory in three CSV files. It is read when first asked for, and then at most once a minute. Files that break
 * later (or are caught half copied) leave the last good directory standing, so that nobody's escalation stops.
 * `current` throws Fault `directory-invalid` only while there has never been a good one.
 */
export class DirectoryFiles implements DirectorySource {
  readonly #options: DirectoryFilesOptions;
  #good: { readonly directory: Directory; readonly texts: DirectoryTexts } | null = null;
  #lookedAt = 0;
  #looking: Promise<Directory> | null = null;
  #reported: string | null = null;

  constructor(options: DirectoryFilesOptions) {
    this.#options = options;
  }

  async current(): Promise<Directory> {
    if (this.#good !== null && this.#options.now() - this.#lookedAt < MAXIMUM_AGE) return this.#good.directory;
    // Many may ask in the same moment; one of them looks.
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #look(): Promise<Directory> {
    this.#lookedAt = this.#options.now();
    try {
      const texts = await readTexts(this.#options.folder);
      if (this.#good === null || !same(this.#good.texts, texts)) {
        this.#good = { directory: parseDirectory(texts, this.#options.known), texts };
      }
      this.#reported = null;
      return this.#good.directory;
    } catch (cause) {
      if (this.#good === null || !(cause instanceof Fault)) throw cause;
      if (this.#reported !== cause.message) this.#options.onBroken?.(cause);
      this.#reported = cause.message;
      return this.#good.directory;
    }
  }
}

async function readTexts(folder: string): Promise<DirectoryTexts> {
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
