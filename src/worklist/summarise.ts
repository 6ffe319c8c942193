import type { Instant } from '../calendar/instant.ts';
import { participants, peopleOf } from '../escalation/participants.ts';
import { runningClocks } from '../escalation/running-clocks.ts';
import type { Closed, Open } from '../escalation/state.ts';
import { waitingPeople } from '../escalation/waiting.ts';
import type { Summary } from './summary.ts';

/** The worklist's line for an escalation as it stands, with the moment the sweep is to look at it next. */
export function summarise(state: Open | Closed, nextAttentionAt: Instant | null): Summary {
  return {
    escalation: state.escalation,
    partnership: state.partnership,
    version: state.version,
    stage: state.stage,
    situation:
      state.phase === 'closed' ? 'closed' : state.settlement === null ? state.situation.name : 'settlement-logged',
    raisedAt: state.raisedAt,
    dueAt: runningClocks(state)[0]?.dueAt ?? null,
    urgent: state.route === 'urgent',
    // Who stands there now: whoever handed it over does not see it any more, and their list does not show it.
    raising: peopleOf(state, 'raising'),
    raisingAgencyName: state.raiser.agencyName,
    askedAgencyName: state.asked.agencyName,
    waitingOn: waitingPeople(state),
    participants: participants(state),
    hiddenFrom: state.restricted ? [state.raiser.agency, state.asked.agency].filter((agency) => agency !== null) : [],
    link: state.link,
    nextAttentionAt,
  };
}
