/**
 * Why a command is not carried out. `not-allowed` stands for every lack of a right and for every unknown reference alike:
 * nobody learns from it whether an escalation exists.
 */
export type RefusalCode = 'not-allowed' | 'not-now' | 'closed' | 'unknown-choice' | 'same-person' | 'own-agency';

export interface Refusal {
  readonly kind: 'refusal';
  readonly code: RefusalCode;
}

export function refusal(code: RefusalCode): Refusal {
  return { kind: 'refusal', code };
}
