import { COMMON_WORDS } from './common-words.ts';
import type { English } from './english.ts';
import { GIVEN_NAMES, NAMES_THAT_ARE_WORDS } from './given-names.ts';
import { KNOWN_WORDS } from './known-words.ts';

/** What a word by itself can be: a name; a name and a word too; a word; or nothing we have met. */
export type WordKind = 'name' | 'name-or-word' | 'word' | 'unknown';

/** Endings of English words that almost no name has. */
const ENGLISH_ENDING =
  /(?:tion|sion|ment|ness|ance|ence|ing|ity|ship|ism|ology|graphy|ical|able|ible|less|hood|ward|wards|atrics?|ised|ized|ated|ally|fully|ously|onal|tical|ical|rual|ctual|ential|ative|itive|ctive|osis|ency|ified|worthy|some)s?$/;
/** What is taken off a word to find it in the dictionary: [ending, what stands there instead]. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/es$/, ''],
  [/s$/, ''],
  [/ied$/, 'y'],
  [/ed$/, ''],
  [/ed$/, 'e'],
  [/ers?$/, ''],
  [/ers?$/, 'e'],
  [/ly$/, ''],
  [/^(?:un|re|non|mis|dis|over|under|out|pre|anti|co)-?/, ''],
];

/** Says what a word in lower case can be, by the lists, the dictionary and the shape of English words. */
export function kindOfWord(word: string, english: English): WordKind {
  if (NAMES_THAT_ARE_WORDS.has(word)) return 'name-or-word';
  if (GIVEN_NAMES.has(word)) return 'name';
  if (isListed(word) || word.length < 2) return 'word';
  const tags = english.tagsOf(word);
  if (tags !== null)
    return tags.some((tag) => /^(?:Fe)?[Mm]aleName$|^(?:First|Last)Name$|^Person$/.test(tag)) ? 'name' : 'word';
  if (word.includes('-') || word.includes("'")) return kindOfParts(word.split(/[-']/), english);
  if (ENGLISH_ENDING.test(word)) return 'word';
  return FORMS.some(([ending, instead]) => isWord(word, ending, instead, english)) ? 'word' : 'unknown';
}

/** "Ellie-Mae" is a name for one of its parts; "long-standing" a word for all of them. */
function kindOfParts(parts: readonly string[], english: English): WordKind {
  const kinds = parts.filter((part) => part.length > 1).map((part) => kindOfWord(part, english));
  if (kinds.includes('name')) return 'name';
  return kinds.includes('unknown') ? 'unknown' : 'word';
}

function isWord(word: string, ending: RegExp, instead: string, english: English): boolean {
  const base = word.replace(ending, instead);
  if (base === word || base.length < 3) return false;
  if (isListed(base)) return true;
  const tags = english.tagsOf(base);
  return tags !== null && !tags.some((tag) => /Name$|^Person$/.test(tag));
}

function isListed(word: string): boolean {
  return KNOWN_WORDS.has(word) || COMMON_WORDS.has(word);
}
