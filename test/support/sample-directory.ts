import { readFileSync } from 'node:fs';
import type { DirectoryTexts } from '../../src/directory/parse-directory.ts';

/** The three files of the sample directory as they are shipped. */
export function sampleFiles(): DirectoryTexts {
  const read = (file: string) => ({
    file,
    text: readFileSync(new URL(`../../policies/sample-directory/${file}`, import.meta.url), 'utf8'),
  });
  return { agencies: read('agencies.csv'), people: read('people.csv'), cover: read('cover.csv') };
}
