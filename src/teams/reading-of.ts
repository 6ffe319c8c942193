import type { Reading } from '../cards/reading.ts';
import { readCase } from '../casework/read-case.ts';
import type { CaseFile } from '../casework/result.ts';
import { londonDate } from '../calendar/say-date.ts';
import type { EscalationId, PersonId } from '../escalation/ids.ts';
import type { Policy } from '../policy/policy.ts';
import type { Desk } from './desk.ts';

/** The escalation as this person may see it, ready to be drawn; null for unknown and forbidden references alike. */
export async function openReading(escalation: EscalationId, person: PersonId, desk: Desk): Promise<Reading | null> {
  const file = await readCase(escalation, person, desk);
  return file === null ? null : readingOf(file, desk);
}

/** What a case's cards are drawn from. */
export async function readingOf(file: CaseFile, desk: Desk): Promise<Reading> {
  const { state } = file;
  const now = desk.now();
  const policy = desk.policies.find(state.policy);
  return {
    file,
    policy,
    inForce: desk.policies.current(policy.id, londonDate(now)),
    directory: await desk.directory.current(),
    named: state.named === null ? null : await desk.people.findNamed(state.named),
    linked: await desk.worklist.linkedTo(state.partnership, state.escalation),
    deliveries: await desk.deliveries.of(state.escalation),
    now,
    drawing: desk.drawing,
  };
}

/** The policies in force today; the first one's safety numbers stand on cards that belong to no escalation. */
export function inForceToday(desk: Desk): readonly Policy[] {
  return desk.policies.inForce(londonDate(desk.now()));
}
