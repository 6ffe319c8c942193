import { deadline } from '../calendar/deadline.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Policy } from '../policy/policy.ts';
import type { Escalation } from './state.ts';

/**
 * When the raising side is asked whether what was agreed has happened for the child: some working days after it closed, as
 * the policy says. Null where nothing was agreed, where it has been asked, and after a serious incident, when nobody is
 * asked anything any more.
 */
export function followUpDue(state: Escalation, policy: Policy): Instant | null {
  if (state.phase !== 'closed' || state.followUp !== 'not-due' || state.seriousIncidentAt !== null) return null;
  const wasAgreed =
    state.outcome === 'agreed' ||
    state.outcome === 'partly-agreed' ||
    state.actions.some(({ stands }) => stands === 'agreed' || stands === 'done');
  if (!wasAgreed) return null;
  return deadline(
    state.closedAt,
    { unit: 'working-day', amount: policy.followUp.afterWorkingDays },
    policy.workingTime,
  );
}
