/** What makes a spreadsheet take a cell for a formula, as OWASP lists it, once look-alikes are the plain characters. */
const FORMULA = /^[\s\p{C}]*[=+\-−@]|^[\t\r\n]/u;

/**
 * A text that no spreadsheet takes for a formula: where it begins like one, also after spaces, invisible characters or in
 * full-width characters, an apostrophe stands before it. Every other text is as it was.
 */
export function neutral(text: string): string {
  return FORMULA.test(text) || FORMULA.test(text.normalize('NFKC')) ? `'${text}` : text;
}
