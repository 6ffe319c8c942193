import fc from 'fast-check';
import { mintReference, parseReference } from '../../src/escalation/reference.ts';

const randomBytes = fc.uint8Array({ minLength: 5, maxLength: 5 });
const prefixes = fc.constantFrom('KM', 'MW', 'IL', 'OO');
const references = fc.tuple(prefixes, randomBytes).map(([prefix, bytes]) => mintReference(prefix, bytes));
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Where in `KM-4F7Q-2XWDR` the nine characters after the partnership's letters stand. */
const BODY = [3, 4, 5, 6, 8, 9, 10, 11, 12];
const replaced = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1);

describe('a reference', () => {
  it('looks like KM-4F7Q-2XWDR and has no letter that is mistaken for a digit', () => {
    fc.assert(
      fc.property(randomBytes, (bytes) => {
        expect(mintReference('KM', bytes)).toMatch(/^KM-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}$/);
      }),
    );
  });

  it('is read back as it was made', () => {
    fc.assert(
      fc.property(references, (reference) => expect(parseReference(reference)).toBe(reference)),
      { numRuns: 200 },
    );
  });

  it('is another for every five bytes', () => {
    fc.assert(
      fc.property(randomBytes, randomBytes, (one, other) => {
        const same = one.every((byte, index) => byte === other[index]);
        expect(mintReference('KM', one) === mintReference('KM', other)).toBe(same);
      }),
    );
  });

  it('is made of exactly five bytes', () => {
    expect(() => mintReference('KM', new Uint8Array(4))).toThrow(RangeError);
    expect(() => mintReference('KM', new Uint8Array(6))).toThrow(RangeError);
  });

  it('is known as people type it: small letters, spaces or nothing between, O for 0, I or L for 1, any dash', () => {
    fc.assert(
      fc.property(references, fc.constantFrom('', ' ', '-', ' - ', '\u2013', '\u00a0'), (reference, between) => {
        const prefix = reference.slice(0, 2);
        const typed = reference.slice(3).replaceAll('0', 'o').replaceAll('1', 'l').split('-');
        expect(parseReference([prefix, ...typed].join(between).toLowerCase())).toBe(reference);
        expect(parseReference(`  ${reference.replaceAll('-', between)}\n`)).toBe(reference);
        expect(parseReference(prefix + reference.slice(2).replaceAll('1', 'I').replaceAll('0', 'O'))).toBe(reference);
      }),
      { numRuns: 200 },
    );
  });

  it('is refused with any one character wrong', () => {
    fc.assert(
      fc.property(references, fc.constantFrom(...BODY), fc.constantFrom(...LETTERS), (reference, at, wrong) => {
        fc.pre(reference[at] !== wrong);
        expect(parseReference(replaced(reference, at, wrong))).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('is refused with any two neighbours swapped', () => {
    fc.assert(
      fc.property(references, fc.integer({ min: 0, max: 7 }), (reference, place) => {
        const [at, next] = [BODY[place]!, BODY[place + 1]!];
        const [one, other] = [reference[at]!, reference[next]!];
        fc.pre(one !== other);
        expect(parseReference(replaced(replaced(reference, at, other), next, one))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it("is refused with one of the partnership's letters wrong, or the two swapped", () => {
    fc.assert(
      fc.property(randomBytes, (bytes) => {
        const reference = mintReference('KM', bytes);
        expect(parseReference(replaced(reference, 1, 'N'))).toBeNull();
        expect(parseReference(replaced(reference, 0, 'X'))).toBeNull();
        expect(parseReference(`MK${reference.slice(2)}`)).toBeNull();
      }),
    );
  });

  it.each([
    '',
    'KM',
    'KM-4F7Q',
    'KM-4F7Q-2XWD',
    'KM-4F7Q-2XWDRT',
    '4F7Q-2XWDT',
    '12-4F7Q-2XWDT',
    'KM-4F7Q-2XW!T',
    'hello there you',
  ])('is not "%s"', (typed) => {
    expect(parseReference(typed)).toBeNull();
  });

  it('may be looked for in any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(() => parseReference(text)).not.toThrow()));
  });
});
