import { names } from '../../words/identifiers.ts';

/** As many of the writer's words as a line holds. */
const MOST_FOUND = 6;
const LONGEST_FOUND = 40;

/** What a check found in somebody's words, said back to who wrote them and to nobody else: “Amelia”, “Kent”, and more. */
export function sayFound(found: readonly string[]): string {
  const shown = found.slice(0, MOST_FOUND).map((each) => `“${each.slice(0, LONGEST_FOUND)}”`);
  return [...shown, ...(found.length > MOST_FOUND ? [names.more] : [])].join(', ');
}
