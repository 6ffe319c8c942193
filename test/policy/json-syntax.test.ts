import fc from 'fast-check';
import { syntaxProblem } from '../../src/policy/json-syntax.ts';

describe('the first place where a text stops being JSON', () => {
  it.each([
    ['', 1, 1, 'a value'],
    ['{"a": 1,}', 1, 9, 'a name in double quotes'],
    ['{"a" 1}', 1, 6, 'a colon'],
    ['{"a": 1', 1, 8, 'a comma or }'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'a comma or }'],
    ['[1 2]', 1, 4, 'a comma or ]'],
    ['{\n "a": tru}', 2, 7, 'a value'],
    ['{"a": "never closed\n}', 1, 7, 'a value'],
    ["{'a': 1}", 1, 2, 'a name in double quotes'],
    ['{} {}', 1, 4, 'the end of the file'],
    ['{"a": 01}', 1, 8, 'a comma or }'],
    ['[1,\r\n // a note\r\n 2]', 2, 2, 'a value'],
  ])('in %j is line %i, column %i, where %s was expected', (text, line, column, expected) => {
    expect(syntaxProblem(text)).toEqual({ line, column, expected });
  });

  it('is nowhere in what the runtime can read, and somewhere in what it cannot', () => {
    const oneCharacterOff = fc
      .record({
        text: fc.json(),
        at: fc.nat(),
        put: fc.constantFrom('', ',', '"', '{', '}', '[', ']', ':', '0', '-', ' ', '\\', '\n'),
      })
      .map(({ text, at, put }) => {
        const place = at % text.length;
        return text.slice(0, place) + put + text.slice(place + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), oneCharacterOff), (text) => {
        expect(syntaxProblem(text) === null).toBe(readable(text));
      }),
      { numRuns: 2000 },
    );
  });
});

function readable(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
