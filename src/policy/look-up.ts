import { Fault } from '../errors/fault.ts';
import type { Outcome, Policy, Stage } from './policy.ts';

/** The theme every policy has: chosen when none of the likely ones fits. */
export const SOMETHING_ELSE = 'something-else';

export type Theme = Policy['themes'][number];

/** Whether the policy is a draft: every card and page made from it says so. */
export function isDraft(policy: Policy): boolean {
  return policy.status === 'draft';
}

/** The stage every escalation opens with. */
export function firstStage(policy: Policy): Stage {
  const stage = policy.stages[0];
  if (stage === undefined)
    throw new Fault('policy-invalid', { file: policy.id, place: 'stages', why: 'there is none' });
  return stage;
}

/** The stage of this code, or null where the policy has none. */
export function findStage(policy: Policy, code: string): Stage | null {
  return policy.stages.find((stage) => stage.code === code) ?? null;
}

/** The stage above the one of this code; null at the top of the ladder, and for a code that is no stage. */
export function nextStage(policy: Policy, code: string): Stage | null {
  const index = policy.stages.findIndex((stage) => stage.code === code);
  return index < 0 ? null : (policy.stages[index + 1] ?? null);
}

/**
 * What a disagreement at this case point is likely to be about: at most seven themes in the policy's order of
 * likelihood, then "something else". For a case point the policy does not have, "something else" alone.
 */
export function themesFor(policy: Policy, casePointCode: string): readonly Theme[] {
  const likely = policy.casePoints.find(({ code }) => code === casePointCode)?.themes ?? [];
  return [...likely, SOMETHING_ELSE].flatMap((code) => policy.themes.find((theme) => theme.code === code) ?? []);
}

/** The themes `themesFor` leaves out, in the policy's order: shown one more tap after "something else". */
export function otherThemes(policy: Policy, casePointCode: string): readonly Theme[] {
  const shown = themesFor(policy, casePointCode);
  return policy.themes.filter((theme) => !shown.includes(theme));
}

/** The words for a code; the code itself where the policy has none, so that an old record can always be read. */
export function casePointLabel(policy: Policy, code: string): string {
  return labelOf(policy.casePoints, code);
}

/** As `casePointLabel`, for a theme. */
export function themeLabel(policy: Policy, code: string): string {
  return labelOf(policy.themes, code);
}

/** As `casePointLabel`, for a kind of agency. */
export function agencyKindLabel(policy: Policy, code: string): string {
  return labelOf(policy.agencyKinds, code);
}

/** As `casePointLabel`, for a role. */
export function roleLabel(policy: Policy, code: string): string {
  return labelOf(policy.roles, code);
}

/** As `casePointLabel`, for a level of need. */
export function levelOfNeedLabel(policy: Policy, code: string): string {
  return labelOf(policy.levelsOfNeed, code);
}

/** The policy's words for an outcome. */
export function outcomeLabel(policy: Policy, outcome: Outcome): string {
  return policy.outcomes[outcome];
}

function labelOf(list: readonly { readonly code: string; readonly label: string }[], code: string): string {
  return list.find((entry) => entry.code === code)?.label ?? code;
}
