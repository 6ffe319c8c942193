/** Where a text stops being JSON, counted from 1 as editors do, and what was expected there. */
export interface SyntaxProblem {
  readonly line: number;
  readonly column: number;
  readonly expected: string;
}

const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\n\r]*/y;

/**
 * The first place where a text stops being JSON, or null where it is JSON. The runtime's own message names a place for
 * some mistakes only, and whoever edits a policy file needs the line each time.
 */
export function syntaxProblem(text: string): SyntaxProblem | null {
  let at = 0;

  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at += found[0].length;
    return found !== null;
  };
  const takeMark = (mark: string): boolean => {
    take(SPACE);
    const found = text.startsWith(mark, at);
    if (found) at += mark.length;
    return found;
  };
  const end = (): boolean => {
    take(SPACE);
    return at === text.length;
  };

  /** Each reader gives what it expected and did not find, or null when it has read its part. */
  const readValue = (): string | null => {
    take(SPACE);
    if (takeMark('{')) return readList('}', readMember);
    if (takeMark('[')) return readList(']', readValue);
    return take(STRING) || take(LITERAL) ? null : 'a value';
  };
  const readMember = (): string | null => {
    take(SPACE);
    if (!take(STRING)) return 'a name in double quotes';
    return takeMark(':') ? readValue() : 'a colon';
  };
  const readList = (close: string, readItem: () => string | null): string | null => {
    if (takeMark(close)) return null;
    for (;;) {
      const missing = readItem();
      if (missing !== null) return missing;
      if (takeMark(close)) return null;
      if (!takeMark(',')) return `a comma or ${close}`;
    }
  };

  const expected = readValue() ?? (end() ? null : 'the end of the file');
  if (expected === null) return null;
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, expected };
}
