import type { Place } from '../finding.ts';
import type { English } from './english.ts';
import { kindOfWord, type WordKind } from './kind-of-word.ts';
import { wordsIn, type Word } from './words-in.ts';

interface Read extends Word {
  readonly kind: WordKind;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const TITLES = set('mr mrs ms mx dr');
/** "miss school" is no title. */
const TITLES_WITH_CAPITAL = set('miss sir madam lord lady aunty auntie aunt uncle');
const KIN = set(
  'mum mums mummy mam mom dad daddy mother father parent parents brother sister brothers sisters sibling siblings nan nana ' +
    'gran grandma grandad grandmother grandfather grandparents uncle aunt auntie aunty cousin son daughter wife husband ' +
    'partner boyfriend girlfriend family baby stepdad stepmum stepfather stepmother',
);
const PERSON_DOES = set(
  'said says told tells asked asks disclosed cried cries lives lived wants wanted feels felt thinks thought attends ' +
    'attended was were is has had will would did does came comes went goes refuses refused turned looked looks stays stayed ' +
    'gets got ran hit hits needs needed witnessed reported rang shouted screamed arrived left slept sleeps cares',
);
/** Before a name, and seldom before another word nobody has met. */
const BEFORE_NAME = set(
  'called named told asked saw see seen by with for about to from of and is baby little poor young',
);
/** Before a name that is a word too: "to mark the day" names nobody. */
const BEFORE_NAME_ALONE = set('called named told asked saw with about');
const CALLED = set('called named');

/** Likely names of people in one line of plain characters, in order, none overlapping. */
export function peopleIn(line: string, english: English): Place[] {
  const words = wordsIn(line).map((word): Read => ({ ...word, kind: kindOfWord(word.lower, english) }));
  // In a line of capitals they say no more than in a line of small letters.
  const long = words.filter(({ lower }) => lower.length > 3);
  const shouted = long.length > 2 && long.filter(({ allCapitals }) => allCapitals).length > long.length / 2;
  const read = shouted ? words.map((word) => ({ ...word, capital: false, allCapitals: false })) : words;
  const small = !read.some(({ capital, startsSentence }) => capital && startsSentence);
  const places: Place[] = [];
  let inName = false;
  read.forEach((word, at) => {
    const [before, after] = [read[at - 1], read[at + 1]];
    inName = isAfterTitle(word, before) || isName(word, before, after, small) || (inName && goesOn(word));
    if (!inName) return;
    const last = places.at(-1);
    if (word.joined && last !== undefined && last.end === before?.end) {
      places[places.length - 1] = { start: last.start, end: word.end };
    } else places.push({ start: word.start, end: word.end });
  });
  return places;
}

function isName(word: Read, before: Read | undefined, after: Read | undefined, small: boolean): boolean {
  // CAMHS, MASH, SENCO: nobody's name is typed in capitals in the middle of small letters, unless it is a long one.
  if (word.allCapitals && !(word.kind === 'name' && word.lower.length > 4)) return false;
  switch (word.kind) {
    case 'name':
      return true;
    case 'word':
      return false;
    case 'name-or-word':
      return (word.capital && !word.startsSentence && !isOfMonths(word)) || standsAsName(word, before, after);
    case 'unknown':
      if (word.lower.length < 2) return false;
      return word.capital || (small ? standsAsName(word, before, after) : isMarkedAsName(word, before, after));
    default: {
      const never: never = word.kind;
      return never;
    }
  }
}

function isOfMonths({ lower }: Read): boolean {
  return lower === 'april' || lower === 'june' || lower === 'august' || lower === 'may';
}

/** "Mrs Baker", "mr hughes": whatever word follows, unless it is one letter, as in "Mr B". */
function isAfterTitle(word: Read, before: Read | undefined): boolean {
  if (before === undefined || !isTitle(before) || word.lower.length < 2) return false;
  return word.capital || word.kind !== 'word';
}

function isTitle({ lower, capital }: Read): boolean {
  return TITLES.has(lower) || (capital && TITLES_WITH_CAPITAL.has(lower));
}

/** "callum's mum", "a boy called zixuan": the words around say that it is a name. */
function isMarkedAsName(word: Read, before: Read | undefined, after: Read | undefined): boolean {
  if (word.possessive && after !== undefined && KIN.has(after.lower)) return true;
  return before !== undefined && CALLED.has(before.lower);
}

/** A word that may be none stands where a name would stand. */
function standsAsName(word: Read, before: Read | undefined, after: Read | undefined): boolean {
  if (isMarkedAsName(word, before, after)) return true;
  const leads = before === undefined || word.startsSentence || before.lower === 'and' || KIN.has(before.lower);
  if (leads && after !== undefined && after.joined) {
    if (PERSON_DOES.has(after.lower)) return true;
    // "Gift Asante", "Will Smith", but not "Grace Unit"
    if (word.capital && after.capital && (after.kind === 'name' || after.kind === 'unknown')) return true;
  }
  if (before === undefined || !word.joined) return false;
  if (KIN.has(before.lower)) return word.kind === 'unknown' || word.capital;
  return (word.kind === 'unknown' ? BEFORE_NAME : BEFORE_NAME_ALONE).has(before.lower);
}

/** The surname after a given name: "Callum Baker", "callum pritchard". */
function goesOn(word: Read): boolean {
  if (!word.joined || word.allCapitals) return false;
  return word.capital ? word.kind !== 'word' || !word.startsSentence : word.kind === 'unknown' || word.kind === 'name';
}
