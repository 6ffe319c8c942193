import fc from 'fast-check';
import { removeIdentifiers } from '../../src/identifiers/remove-identifiers.ts';
import { HARMLESS, IDENTIFYING } from './sentences.ts';

describe('taking out what must not be kept', () => {
  it('puts [removed] in its place, keeps the rest as it was, and says what kinds there were', () => {
    expect(removeIdentifiers('Born 12/03/2015, lives at ME14 1XX.\nRing 07700 900123 or 01632 960123.')).toEqual({
      text: 'Born [removed], lives at [removed].\nRing [removed] or [removed].',
      found: ['date', 'postcode', 'phone'],
    });
  });

  it.each(HARMLESS)('changes nothing in %j', (sentence) => {
    expect(removeIdentifiers(sentence)).toEqual({ text: sentence, found: [] });
  });

  it('keeps characters it makes plain for matching exactly as they were typed', () => {
    const text = 'Mum’s view – “½ an hour” — naïve ﬁle №\u200b 3';
    expect(removeIdentifiers(text).text).toBe(text);
  });

  it('leaves nothing of the hidden characters inside a number', () => {
    expect(removeIdentifiers('a 9\u200b43 476\u00a05919\u200d b').text).toBe('a [removed] b');
  });

  it('takes out what is laid open when a neighbour goes', () => {
    const { text } = removeIdentifiers('name@example.org 9434765919 11943476591912/03/2015');
    expect(removeIdentifiers(text)).toEqual({ text, found: [] });
  });

  it('finds nothing when it is done again, whatever the text', () => {
    const written = fc.constantFrom(...IDENTIFYING.map(([, example]) => example));
    const joint = fc.constantFrom('', ' ', '-', '\n', '1', 'x', '/', '@', '0', '[removed]', '\u200b', ', ');
    const mixed = fc.array(fc.tuple(written, joint)).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(fc.oneof(mixed, fc.string({ unit: 'binary' }), fc.string()), (text) => {
        const once = removeIdentifiers(text);
        expect(removeIdentifiers(once.text)).toEqual({ text: once.text, found: [] });
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps no example that stands between two words, wherever it stands', () => {
    const words = fc.constantFrom(...HARMLESS.filter((sentence) => /^[A-Z].*[a-z.]$/.test(sentence)));
    const example = fc.constantFrom(...IDENTIFYING.map(([, written]) => written));
    fc.assert(
      fc.property(words, example, words, (before, written, after) => {
        expect(removeIdentifiers(`${before} ${written}; ${after}`).text).not.toContain(written);
      }),
      { numRuns: 1000 },
    );
  });
});
