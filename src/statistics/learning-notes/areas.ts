import type { Agency } from '../../directory/directory.ts';
import { everyMatch } from '../../identifiers/every-match.ts';
import type { Place } from '../../identifiers/finding.ts';
import type { English } from '../../identifiers/names/english.ts';
import { kindOfWord } from '../../identifiers/names/kind-of-word.ts';
import { plainCharacters } from '../../identifiers/plain-characters.ts';
import type { Policy } from '../../policy/policy.ts';

/** Words and names that would say where a note comes from, in lower case. */
export type Areas = ReadonlySet<string>;

/**
 * The names of the partnerships and of their agencies, and of the words in them those that are no ordinary ones ("Medway",
 * never "school"), so that a part of a name is found too.
 */
export function areasOf(
  partnerships: readonly Policy['partnership'][],
  agencies: readonly Agency[],
  english: English,
): Areas {
  const names = [...partnerships, ...agencies].map(({ name }) => plainCharacters(name).plain.toLowerCase());
  const codes = partnerships.flatMap(({ code }) => code.split('-'));
  const telling = names
    .flatMap((name) => name.match(/\p{L}[\p{L}']*/gu) ?? [])
    .map((word) => word.replace(/'s$/, ''))
    .filter((word) => word.length > 2 && kindOfWord(word, english) !== 'word');
  return new Set([...names, ...codes, ...telling]);
}

/** Where a text in plain characters names one of them. */
export function areasIn(plain: string, areas: Areas): Place[] {
  return [...areas].flatMap((area) => {
    const spelt = area.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return everyMatch(plain, new RegExp(`(?<![\\p{L}\\d])${spelt}(?![\\p{L}\\d])`, 'giu'));
  });
}
