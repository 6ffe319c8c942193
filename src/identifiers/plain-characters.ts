import type { Place } from './finding.ts';

/**
 * A text made plain for matching, and the way back: `plain` holds ASCII digits, single spaces and plain hyphens, slashes
 * and apostrophes where the text held full-width or Arabic digits, runs of white space and line breaks, or any dash.
 * Zero-width characters, control characters and accents are gone. `placeIn(start, end)` is the place of that piece of
 * `plain` in the text itself.
 */
export interface PlainCharacters {
  readonly plain: string;
  readonly placeIn: (start: number, end: number) => Place;
}

const SPACE = /^(?!\uFEFF)[\s\u2800]$/u; // U+2800, the empty braille cell, is a space to the eye; U+FEFF is not seen
const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{M}]$/u;
const DASH = /^[\p{Pd}\u02D7\u2043\u2212]$/u;
const SLASH = /^[\u2044\u2215\u29F8]$/u;
const APOSTROPHE = /^[\u02BC\u2018\u2019\u2032]$/u;
const DIGIT = /^\p{Nd}$/u;

/** Makes a text plain, one code point at a time (Unicode NFKD), in time linear in its length. */
export function plainCharacters(text: string): PlainCharacters {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    for (const part of character.normalize('NFKD')) {
      const wanted = plainPart(part);
      if (wanted === '' || (wanted === ' ' && pieces.at(-1) === ' ')) {
        // What is not seen belongs to what stands before it, and goes with it when that is removed.
        if (ends.length > 0) ends[ends.length - 1] = end;
        continue;
      }
      for (let unit = 0; unit < wanted.length; unit += 1) {
        starts.push(at);
        ends.push(end);
      }
      pieces.push(wanted);
    }
    at = end;
  }
  return {
    plain: pieces.join(''),
    placeIn: (start, end) => ({ start: starts[start] ?? text.length, end: ends[end - 1] ?? text.length }),
  };
}

function plainPart(part: string): string {
  if (SPACE.test(part)) return ' ';
  if (UNSEEN.test(part)) return '';
  if (DASH.test(part)) return '-';
  if (SLASH.test(part)) return '/';
  if (APOSTROPHE.test(part)) return "'";
  return DIGIT.test(part) ? asciiDigit(part) : part;
}

/** Unicode keeps the digits of every script in runs of ten, from zero to nine; two runs may stand side by side. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
