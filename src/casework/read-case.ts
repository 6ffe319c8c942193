import { standingOf } from '../access/standing-of.ts';
import { londonDate } from '../calendar/say-date.ts';
import { fold } from '../escalation/evolve.ts';
import type { EscalationId, PersonId } from '../escalation/ids.ts';
import type { CaseworkParts } from './parts.ts';
import { seeForOf } from './see-for-of.ts';
import type { CaseFile } from './result.ts';

/** The escalation as this person may see it; null for an unknown reference and for one they may not see alike. */
export async function readCase(
  escalation: EscalationId,
  person: PersonId,
  parts: Pick<CaseworkParts, 'record' | 'directory' | 'policies' | 'now'>,
): Promise<CaseFile | null> {
  const entries = await parts.record.read(escalation);
  const state = fold(entries);
  if (state.phase === 'unraised') return null;
  const place = standingOf(
    state,
    person,
    await parts.directory.current(),
    londonDate(parts.now()),
    seeForOf(state, parts.policies),
  );
  return place.standing.maySee ? { entries, state, place } : null;
}
