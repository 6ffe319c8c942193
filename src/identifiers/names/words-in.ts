/** A word of a line as it stands there. Places are in UTF-16 units of the line. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Without a possessive ending, in lower case. */
  readonly lower: string;
  readonly possessive: boolean;
  readonly capital: boolean;
  readonly allCapitals: boolean;
  readonly startsSentence: boolean;
  /** Whether only spaces stand between it and the word before. */
  readonly joined: boolean;
}

/** CAMHS, DSLs, DfE. */
const ALL_CAPITALS = /^(?:\p{Lu}[\p{Lu}'-]+s?|\p{Lu}\p{Ll}\p{Lu}{1,3}s?)$/u;
const WORD = /\p{L}[\p{L}\p{M}]*(?:['-]\p{L}+)*/gu;
/** A capital says nothing after one of these. A full stop after "Mr" ends nothing. */
const SENTENCE_START =
  /(?:^|(?<!\b(?:mr|mrs|ms|dr|st|e\.g|i\.e))[.!?][)"'\u201D]?|[:\u2022\u201C"(/>*]|\d[.)]|(?:^| )[-']) *["'(\u201C]?$/iu;

/** The words of one line, in order. Digits belong to no word. */
export function wordsIn(line: string): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index: start } of line.matchAll(WORD)) {
    const before = words.at(-1);
    const between = line.slice(before?.end ?? 0, start);
    const bare = written.replace(/'s$|'$/i, '');
    const end = start + bare.length;
    words.push({
      start,
      end,
      lower: bare.toLowerCase(),
      possessive: bare !== written,
      capital: /^\p{Lu}/u.test(bare),
      allCapitals: ALL_CAPITALS.test(bare),
      startsSentence: SENTENCE_START.test(line.slice(Math.max(0, start - 12), start)) || start === 0,
      joined: before !== undefined && /^(?:'s)? +$/i.test(between),
    });
  }
  return words;
}
