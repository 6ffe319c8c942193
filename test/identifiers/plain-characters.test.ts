import { plainCharacters } from '../../src/identifiers/plain-characters.ts';

describe('making a text plain for matching', () => {
  it.each([
    ['Ｍ𝟙٣', 'M13'],
    ['naïve', 'naive'],
    ['a \n\t \u200b b', 'a b'],
    ['1\u20102\u22123', '1-2-3'],
    ['1⁄2', '1/2'],
    ['’15', "'15"],
    ['\ufeffa\u00adb', 'ab'],
    ['⑩', '10'],
  ])('reads %j as %j', (text, plain) => {
    expect(plainCharacters(text).plain).toBe(plain);
  });

  it('knows the digits of every script', () => {
    const digits = Array.from({ length: 0x20000 }, (_, code) => String.fromCodePoint(code)).filter((character) =>
      /^\p{Nd}$/u.test(character),
    );
    const read = digits.map((digit) => plainCharacters(digit).plain).join('');
    expect(digits.length).toBeGreaterThan(600);
    expect(read).toBe('0123456789'.repeat(digits.length / 10));
  });

  it('leads back to the place in the text, with what is not seen after it', () => {
    const { plain, placeIn } = plainCharacters('é 𝟗\u200b\u200b7x');
    expect(plain).toBe('e 97x');
    expect(placeIn(2, 3)).toEqual({ start: 2, end: 6 });
    expect(placeIn(3, 5)).toEqual({ start: 6, end: 8 });
  });
});
