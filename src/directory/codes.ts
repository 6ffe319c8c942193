import type { AgencyId, TeamId } from '../escalation/ids.ts';

/** The shape of every code in the directory's files: it can stand in a card's value and in a file name. */
const CODE = /^[a-z][a-z0-9-]{0,63}$/;

/** What is wrong with a code, as words for the person who mends the file. */
export const CODE_RULE = 'a code of lower-case letters, digits and hyphens, beginning with a letter';

export function isCode(text: string): boolean {
  return CODE.test(text);
}

/** An agency's code as its id, or null where it is no code. Says nothing about whether the directory has it. */
export function agencyId(code: string): AgencyId | null {
  return isCode(code) ? (code as AgencyId) : null;
}

/** A team's code as its id, or null where it is no code. A team's id is unique within its agency only. */
export function teamId(code: string): TeamId | null {
  return isCode(code) ? (code as TeamId) : null;
}
