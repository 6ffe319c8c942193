import fc from 'fast-check';
import { findIdentifiers } from '../../src/identifiers/find-identifiers.ts';
import { mintReference } from '../../src/escalation/reference.ts';
import { HARMLESS, IDENTIFYING } from './sentences.ts';

const pieces = (text: string): string[] => findIdentifiers(text).map(({ start, end }) => text.slice(start, end));

describe('what must never be kept', () => {
  it.each(IDENTIFYING)('%s: finds %j alone, in a sentence and without spaces around it', (kind, written) => {
    for (const text of [written, `Her details: ${written}, as I said.`, `(${written})`, `is "${written}".`]) {
      expect(findIdentifiers(text).map((finding) => finding.kind)).toEqual([kind]);
      expect(pieces(text)).toEqual([written]);
    }
  });

  it('finds a number that other digits stand before and after', () => {
    expect(pieces('Seen 2 943 476 5919 2 days ago')).toEqual(['943 476 5919']);
    expect(pieces('NHS9434765919')).toEqual(['9434765919']);
    expect(pieces('2 9 4 3 4 7 6 5 9 1 9')).toEqual(['9 4 3 4 7 6 5 9 1 9']);
  });

  it('finds several in order of place and leaves what stands between', () => {
    const text =
      'born 12 March 2015 at ME14 1XX, mum 07700 900123 or name@example.org, NHS 943 476 5919, H801200001001';
    expect(findIdentifiers(text).map(({ kind }) => kind)).toEqual([
      'date',
      'postcode',
      'phone',
      'email',
      'nhs-number',
      'upn',
    ]);
    expect(pieces('12/03/2015-14/03/2015')).toEqual(['12/03/2015', '14/03/2015']);
    expect(pieces('01632 960123 07700 900123')).toEqual(['01632 960123', '07700 900123']);
  });

  it('leaves alone ten digits and letters with twelve digits whose check does not hold', () => {
    expect(findIdentifiers('943 476 5918')).toEqual([]);
    expect(findIdentifiers('A801200001001')).toEqual([]);
  });

  it('finds the temporary pupil number, whose last character is a letter', () => {
    const found = [...'ABCDEFGHJKLMNPQRTUVWXYZ'].filter((check) => pieces(`${check}8012000010 0A`).length === 1);
    expect(found).toHaveLength(1);
  });
});

describe('what practitioners write that identifies nobody', () => {
  it.each(HARMLESS)('leaves %j as it is', (sentence) => {
    expect(pieces(sentence)).toEqual([]);
  });

  it('leaves every reference of an escalation as it is, also one that ends like a postcode', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), (random) => {
        const reference = mintReference('KM', random);
        expect(findIdentifiers(`See ${reference}, and ${reference.toLowerCase()}.`)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('characters that look plain and are not', () => {
  const inDigits = (zero: number, text: string): string =>
    text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
  const fullWidth = (text: string): string =>
    text.replace(/[!-~]/g, (character) => String.fromCodePoint(character.charCodeAt(0) + 0xfee0));

  it.each(IDENTIFYING)(
    '%s: finds %j in full-width letters, Arabic, Bengali and mathematical digits',
    (kind, written) => {
      for (const text of [fullWidth(written), ...[0x660, 0x9e6, 0x1d7ce].map((zero) => inDigits(zero, written))]) {
        expect(findIdentifiers(text)).toEqual([{ kind, start: 0, end: text.length }]);
      }
    },
  );

  it.each(IDENTIFYING)('%s: finds %j with zero-width characters or accents after every letter', (kind, written) => {
    for (const hidden of ['\u200b', '\u00ad', '\u2060', '\ufeff', '\u200d', '\ufe0f\u20e3', '\u0301']) {
      const text = [...written].map((character) => character + hidden).join('');
      expect(findIdentifiers(`x ${text} x`)).toEqual([{ kind, start: 2, end: 2 + text.length }]);
    }
  });

  it.each(['\n', '\r\n', '\t', '\u00a0', '\u2003', '\u2028', ' \u200b \n\n ', '\u2800'])(
    'finds numbers broken by the white space %j',
    (space) => {
      for (const written of ['943 476 5919', '07700 900 123', 'ME14 1XX', '12 March 2015', '12 / 03 / 2015']) {
        const text = written.replaceAll(' ', space);
        expect(pieces(text)).toEqual([text]);
      }
    },
  );

  it.each(['\u2010', '\u2011', '\u2013', '\u2014', '\u2212', '\uff0d'])(
    'finds numbers joined by the dash %j',
    (dash) => {
      for (const written of ['943-476-5919', '01632-960-123', '12-03-2015', '2015-03-12']) {
        const text = written.replaceAll('-', dash);
        expect(pieces(text)).toEqual([text]);
      }
    },
  );
});

describe('any text at all', () => {
  it('is read to places that are in order, apart, inside the text and between whole characters', () => {
    const awkward = fc.constantFrom(
      '9',
      '0',
      '1',
      '2',
      ' ',
      '-',
      '@',
      '.',
      'ME14',
      'March',
      '⒁',
      '㏡',
      '\u200b',
      '½',
      '𝟗',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(awkward).map((all) => all.join('')),
        ),
        (text) => {
          let before = 0;
          for (const { start, end } of findIdentifiers(text)) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(/[\ud800-\udbff]$/u.test(text.slice(start, end))).toBe(false);
            before = end;
          }
          expect(before).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each([
    '9',
    '0 ',
    'a',
    'a@',
    'a.',
    '@a.',
    'a@b.',
    'ME1',
    'H8',
    '12/',
    '12 ',
    '12 March ',
    'March 12 ',
    '+44',
    '(0)',
    ' - ',
    '\u200b',
    '\u0301',
    '0\n',
    '1 9 4 3 4 7 6 5 9 1 ',
  ])('comes to an end on a very long text of %j', (unit) => {
    // A pattern that tries every way would not come back from this within the life of the machine.
    const text = unit.repeat(20_000 / unit.length);
    for (const ending of ['', '!', 'x', '@', '1']) expect(Array.isArray(findIdentifiers(text + ending))).toBe(true);
  });
});
