import * as fc from 'fast-check';
import { bytesOf, cut, firstFitting, fitQuotes, fits } from '../../src/cards/fit.ts';

const quote = (text: string) => ({ label: 'Note', text });
const text = fc.string({ unit: 'binary', maxLength: 400 });

it('leaves words alone that have room', () => {
  const quotes = [quote('short'), quote('x'.repeat(100))];
  expect(fitQuotes(quotes, 105)).toEqual(quotes);
});

it('cuts the longest first, and says where the rest is', () => {
  const [short, long] = fitQuotes([quote('short'), quote('x'.repeat(1000))], 500);
  expect(short?.text).toBe('short');
  expect(long?.text).toMatch(/^x+ … \(the rest is in the copy for the child's file\)$/);
});

it('never takes more room than there is, for any words', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), fc.integer({ min: 600, max: 3000 }), (texts, room) => {
      const taken = fitQuotes(texts.map(quote), room).reduce((sum, each) => sum + bytesOf(each.text), 0);
      expect(taken).toBeLessThanOrEqual(room);
    }),
  );
});

it('cuts at a whole character, and what is kept is the beginning', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 500 }), (whole, room) => {
      const kept = cut(whole, room);
      expect(whole.startsWith(kept)).toBe(true);
      expect([...whole].slice(0, [...kept].length).join('')).toBe(kept);
      expect(bytesOf(kept)).toBeLessThanOrEqual(room);
    }),
  );
});

it('counts bytes as they go over the wire', () => {
  expect(['a', '"', '\u0001', 'é', '👪'].map(bytesOf)).toEqual([1, 2, 6, 2, 4]);
});

it('draws the first card that may be sent, and the last where none may', () => {
  const card = (bytes: number) => ({ text: 'x'.repeat(bytes) });
  expect(firstFitting([40_000, 30_000, 20_000, 10_000], card)).toEqual(card(20_000));
  expect(firstFitting([40_000, 30_000], card)).toEqual(card(30_000));
  expect(fits({ text: 'é'.repeat(12_300) })).toBe(false);
  expect(fits({ text: 'e'.repeat(12_300) })).toBe(true);
});
