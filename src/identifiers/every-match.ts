import type { Place } from './finding.ts';

/**
 * Every piece of a text that fits the pattern and is accepted, in order, none overlapping. After a piece that is refused
 * (a wrong check digit, say) the search goes on one character later, not after the piece, so that a real number is not
 * hidden by digits before it.
 *
 * `pattern` must be global. Every pattern given here has bounded repeats only, or a beginning it can start at once:
 * the search takes time linear in the text.
 */
export function everyMatch(
  text: string,
  pattern: RegExp,
  accept: (match: RegExpExecArray) => boolean = () => true,
): Place[] {
  const search = new RegExp(pattern.source, pattern.flags); // its own place in the text, not shared between calls
  const places: Place[] = [];
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    if (accept(match)) places.push({ start: match.index, end: match.index + match[0].length });
    else search.lastIndex = match.index + 1;
  }
  return places;
}
