import type { KnownCodes } from '../directory/check-directory.ts';
import type { Directory, DirectorySource } from '../directory/directory.ts';
import { type DirectoryTexts, parseDirectory } from '../directory/parse-directory.ts';
import { Fault } from '../errors/fault.ts';

/** How long a directory is used before it is looked at again, in milliseconds. */
const MAXIMUM_AGE = 60_000;

export interface HeldDirectoryOptions {
  /** The texts as they stand now, whole; throws a Fault where they cannot be had. Texts that stay are the same object. */
  readonly texts: () => Promise<DirectoryTexts>;
  readonly known: KnownCodes;
  /** Milliseconds, never going back; where they begin does not matter. */
  readonly now: () => number;
  /** Told when the directory breaks while the service runs, once for each way in which it is broken. */
  readonly onBroken?: (fault: Fault) => void;
}

/**
 * A directory held in memory for a minute. It is read when first asked for, and then at most once a minute. What breaks
 * later leaves the last good directory standing, so that nobody's escalation stops. `current` throws only while there has
 * never been a good one.
 */
export class HeldDirectory implements DirectorySource {
  readonly #options: HeldDirectoryOptions;
  #good: { readonly directory: Directory; readonly texts: DirectoryTexts } | null = null;
  #lookedAt = 0;
  #looking: Promise<Directory> | null = null;
  #reported: string | null = null;

  constructor(options: HeldDirectoryOptions) {
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
      const texts = await this.#options.texts();
      if (this.#good?.texts !== texts) {
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
