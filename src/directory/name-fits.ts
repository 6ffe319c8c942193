/**
 * Whether part of a name, as someone types it on a phone, fits a name: each of its words begins one of the name's, in any
 * order, whatever the case, accents and apostrophes ("st marys" fits "St Mary's"). Nothing typed fits every name.
 */
export function nameFits(name: string, part: string): boolean {
  const words = wordsOf(name);
  return wordsOf(part).every((typed) => words.some((word) => word.startsWith(typed)));
}

function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/[\p{M}'\u2018\u2019]/gu, '');
  return folded.toLocaleLowerCase('en-GB').match(/[\p{L}\p{N}]+/gu) ?? [];
}
