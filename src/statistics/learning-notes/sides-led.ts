import type { Place } from '../../access/standing-of.ts';
import type { Directory } from '../../directory/directory.ts';
import { safeguardingLeads } from '../../directory/partnership-team.ts';
import type { Party, Side } from '../../escalation/events.ts';
import type { Closed, Open } from '../../escalation/state.ts';

const SIDES = ['raising', 'asked'] as const satisfies readonly Side[];

/**
 * The sides for which this person may agree: those whose agency's safeguarding lead they are today, where they may see the
 * escalation at all. So a lead whom a restricted one is hidden from agrees to nothing of it, and a lead who takes part in it may.
 */
export function sidesLed(state: Open | Closed, { standing, actor }: Place, directory: Directory): readonly Side[] {
  if (!standing.maySee) return [];
  return SIDES.filter((side) => leadsOf(partyOf(state, side), directory).some(({ person }) => person === actor.person));
}

/** Whether each side has a lead who could agree. */
export function bothSidesHaveLeads(state: Open | Closed, directory: Directory): boolean {
  return SIDES.every((side) => leadsOf(partyOf(state, side), directory).length > 0);
}

function partyOf(state: Open | Closed, side: Side): Party {
  return side === 'raising' ? state.raiser : state.asked;
}

function leadsOf({ agency }: Party, directory: Directory) {
  return agency === null ? [] : safeguardingLeads(directory, agency);
}
