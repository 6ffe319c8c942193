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

/** What stands beside the record and is asked for apart from it. */
export type Beside = Pick<Reading, 'named' | 'linked' | 'deliveries'>;

/**
 * What a case's cards are drawn from. `beside` is what this very press has read already, or knows: the decision it has just
 * made changes nothing there, so that is not asked for again.
 */
export async function readingOf(file: CaseFile, desk: Desk, beside: Beside | null = null): Promise<Reading> {
  const { state } = file;
  const now = desk.now();
  const policy = desk.policies.find(state.policy);
  const { named, linked, deliveries } = beside ?? (await readBeside(file, desk));
  return {
    file,
    policy,
    inForce: desk.policies.current(policy.id, londonDate(now)),
    directory: await desk.directory.current(),
    named,
    linked,
    deliveries,
    now,
    drawing: desk.drawing,
  };
}

/** Nothing belongs to an escalation that was raised by this very press, and nothing has been sent about it. */
export async function besideFreshRaise({ state }: CaseFile, { people }: Desk): Promise<Beside> {
  return { named: state.named === null ? null : await people.findNamed(state.named), linked: [], deliveries: [] };
}

async function readBeside({ state }: CaseFile, { people, worklist, deliveries }: Desk): Promise<Beside> {
  // At once, because a person waits.
  const [named, linked, sent] = await Promise.all([
    state.named === null ? null : people.findNamed(state.named),
    worklist.linkedTo(state.partnership, state.escalation),
    deliveries.of(state.escalation),
  ]);
  return { named, linked, deliveries: sent };
}

/** The policies in force today; the first one's safety numbers stand on cards that belong to no escalation. */
export function inForceToday(desk: Desk): readonly Policy[] {
  return desk.policies.inForce(londonDate(desk.now()));
}
