import type { EscalationId } from './ids.ts';

/**
 * The reference of an escalation: `KM-4F7Q-2XWDR`. Two letters of the partnership, 40 random bits in Crockford's base 32
 * (no I, L, O or U, so that it can be said over the phone) and a check character over all of it. It is the id itself and is never
 * derived from anything about a child.
 *
 * The check character is a weighted sum in the field of 32 elements (x^5 + x^2 + 1), each place with its own weight: one
 * wrong character, or any two characters swapped, is always noticed.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_BYTES = 5;

/** Makes a reference from exactly five random bytes. */
export function mintReference(prefix: string, random: Uint8Array): EscalationId {
  if (random.length !== RANDOM_BYTES) throw new RangeError(`A reference is made of ${RANDOM_BYTES} random bytes.`);
  let bits = 0n;
  for (const byte of random) bits = (bits << 8n) | BigInt(byte);
  const places = Array.from({ length: 8 }, (_, place) => Number((bits >> BigInt(35 - 5 * place)) & 31n));
  const body = [...places, checkOf(prefix, places)].map((value) => ALPHABET.charAt(value)).join('');
  return `${prefix}-${body.slice(0, 4)}-${body.slice(4)}` as EscalationId;
}

/**
 * Reads a reference as people type it: any case, hyphens and spaces anywhere or nowhere, O for 0, I or L for 1. Null where
 * it is none, or where a character is wrong.
 */
export function parseReference(typed: string): EscalationId | null {
  const letters = typed.toUpperCase().replace(/[\s\u2010-\u2015-]/g, '');
  const prefix = letters.slice(0, 2);
  if (!/^[A-Z]{2}$/.test(prefix)) return null;
  const body = letters.slice(2).replace(/O/g, '0').replace(/[IL]/g, '1');
  if (body.length !== 9) return null;
  const places = [...body].map((letter) => ALPHABET.indexOf(letter));
  if (places.includes(-1)) return null;
  if (checkOf(prefix, places.slice(0, 8)) !== places[8]) return null;
  return `${prefix}-${body.slice(0, 4)}-${body.slice(4)}` as EscalationId;
}

function checkOf(prefix: string, places: readonly number[]): number {
  // The weight of place n is x^(n+1): all different, and none is 1, the weight of the check character itself.
  let weight = 1;
  let sum = 0;
  for (const place of [...[...prefix].map((letter) => letter.charCodeAt(0) - 65), ...places]) {
    weight = multiply(weight, 2);
    sum ^= multiply(place, weight);
  }
  return sum;
}

function multiply(left: number, right: number): number {
  let product = 0;
  let factor = left;
  for (let bit = right; bit > 0; bit >>= 1) {
    if (bit & 1) product ^= factor;
    factor <<= 1;
    if (factor & 32) factor ^= 0b100101;
  }
  return product;
}
