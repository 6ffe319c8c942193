/**
 * A label in at most `lines` lines of at most `width` letters each. A word that is longer is cut in two; what does not fit ends in
 * an ellipsis, and stands whole in the table.
 */
export function wrap(label: string, width: number, lines: number): readonly string[] {
  const words = label.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []);
  const rows: string[] = [];
  for (const word of words) {
    const row = rows.at(-1);
    if (row === undefined || row.length + 1 + word.length > width) rows.push(word);
    else rows[rows.length - 1] = `${row} ${word}`;
  }
  if (rows.length <= lines) return rows;
  const last = rows[lines - 1] ?? '';
  return [...rows.slice(0, lines - 1), `${last.slice(0, width - 1).trimEnd()}…`];
}
