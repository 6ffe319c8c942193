import { parseReference } from '../escalation/reference.ts';
import { everyMatch } from './every-match.ts';
import type { Place } from './finding.ts';

const SHAPE = /(?<![a-z\d])[a-z]{2}-[a-z\d]{4}-[a-z\d]{5}(?![a-z\d])/gi;

/**
 * Finds references of escalations in plain characters (KM-4F7Q-2XWDR). They are never identifiers of a child, but about
 * one in two hundred ends in what would read as a postcode.
 */
export function escalationReferences(plain: string): Place[] {
  return everyMatch(plain, SHAPE, ([found]) => parseReference(found) !== null);
}
