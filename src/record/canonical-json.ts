import canonicalize from 'canonicalize';
import { Fault } from '../errors/fault.ts';

/**
 * The one text a JSON value has under RFC 8785: sorted keys, no spaces. Fields that are undefined are left out, as JSON
 * leaves them out. Throws Fault `unexpected` for what no JSON holds: a function, NaN, half a surrogate pair.
 */
export function canonicalJson(value: unknown): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (cause) {
    throw new Fault('unexpected', {}, cause);
  }
  if (text === undefined) throw new Fault('unexpected');
  return text;
}

/**
 * The text as UTF-8 can hold it: half a surrogate pair, which a broken client may send, becomes U+FFFD. Without this two
 * different texts could have the same digest.
 */
export function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
