import { nextStage, firstStage } from '../../policy/look-up.ts';
import type { Policy } from '../../policy/policy.ts';
import { deadlinesOf } from '../clocks.ts';
import type { Command } from '../commands.ts';
import { refusal } from '../refusal.ts';
import type { Circumstances, Decision } from './circumstances.ts';

/** A raise: the first stage opens, on the urgent route where it cannot wait. */
export function raise(command: Extract<Command, { kind: 'raise' }>, { now, policy }: Circumstances): Decision {
  const { kind: _raise, escalation: _id, ...matter } = command;
  if (!fitsPolicy(command, policy)) return refusal('unknown-choice');
  if (command.raiser.person === command.asked.person) return refusal('same-person');
  if (command.raiser.agency !== null && command.raiser.agency === command.asked.agency) return refusal('own-agency');
  const stage = firstStage(policy);
  const route = command.canWait === 'no' ? 'urgent' : 'standard';
  return [
    {
      ...matter,
      kind: 'raised',
      scope: command.scope ?? 'child',
      partnership: policy.partnership.code,
      stage: stage.code,
      nextStage: nextStage(policy, stage.code)?.code ?? null,
      route,
      deadlines: deadlinesOf(policy, stage, route, now),
    },
  ];
}

/** Whether the policy has such a case point and such a theme. */
export function fitsPolicy(
  chosen: { readonly casePoint: string; readonly theme: string; readonly levelOfNeed?: string | null },
  policy: Policy,
): boolean {
  const { levelOfNeed = null } = chosen;
  return (
    (levelOfNeed === null || policy.levelsOfNeed.some((level) => level.code === levelOfNeed)) &&
    policy.casePoints.some((point) => point.code === chosen.casePoint) &&
    policy.themes.some((theme) => theme.code === chosen.theme)
  );
}
