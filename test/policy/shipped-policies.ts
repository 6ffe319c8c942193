import { readFileSync } from 'node:fs';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import type { Policy } from '../../src/policy/policy.ts';

export type ShippedFile = 'kent.draft-1.json' | 'medway.draft-1.json';
export const SHIPPED: readonly ShippedFile[] = ['kent.draft-1.json', 'medway.draft-1.json'];

/** The text of a policy file as it is shipped. */
export function shippedText(file: ShippedFile): string {
  return readFileSync(new URL(`../../policies/${file}`, import.meta.url), 'utf8');
}

/** A shipped policy, read anew each time so that no test sees another's changes. */
export function shipped(file: ShippedFile = 'kent.draft-1.json'): Policy {
  return parsePolicy(file, shippedText(file));
}
