/** As Excel counts them. */
const LONGEST = 31;

/**
 * Names that a workbook can hold, in the same order: at most 31 characters, none that stands in an address of a cell, none
 * twice in whatever case.
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const held = holdable(name);
    for (let number = 1; ; number += 1) {
      const tail = number === 1 ? '' : ` ${number}`;
      const tried = `${held.slice(0, LONGEST - tail.length)}${tail}`;
      if (taken.has(tried.toLowerCase())) continue;
      taken.add(tried.toLowerCase());
      return tried;
    }
  });
}

function holdable(name: string): string {
  const held = name
    .replace(/[[\]:*?/\\\p{C}]/gu, '-')
    .slice(0, LONGEST)
    .replace(/^['\s]+|['\s]+$/g, '');
  // Excel keeps "History" for itself.
  return held === '' || held.toLowerCase() === 'history' ? `${held}-` : held;
}
