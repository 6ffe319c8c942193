import { viewId, type View, type Viewed } from '../access/access-log.ts';
import { keepUntil } from '../access/keep-until.ts';
import { londonDate } from '../calendar/say-date.ts';
import { readCase } from '../casework/read-case.ts';
import type { CaseFile } from '../casework/result.ts';
import { placeOf } from '../directory/who-is.ts';
import { Fault } from '../errors/fault.ts';
import type { EscalationId, PersonId } from '../escalation/ids.ts';
import type { Entry } from '../record/entry.ts';
import type { Desk } from './desk.ts';
import { homePolicy } from './home-policy.ts';
import type { Reply } from './reply.ts';

const RANDOM_BYTES = 8;

/** What of an escalation a turn is about, as it was read. */
export interface LookedAt {
  readonly escalation: EscalationId | null;
  /** None where there is no such escalation. */
  readonly entries: readonly Entry[];
}

/** Nothing was shown; the log has it all the same. */
export const REFUSED_LOOK: Viewed = { thing: 'refused', action: 'view', reason: null };

/** What a reply shows that the access log must have; null where it shows nothing of a case, or answers a decision. */
export function viewedIn({ views, shows, decided }: Reply): Viewed | null {
  if (views !== undefined) return views;
  return shows !== null && decided === null ? { thing: 'escalation', action: 'view', reason: null } : null;
}

/**
 * Keeps a view: called before the person is answered. Throws Fault `view-not-kept`, upon which nothing may be shown. A
 * refused look takes the same steps whether there is such an escalation or not.
 */
export async function keepView(viewed: Viewed, at: LookedAt, person: PersonId, desk: Desk): Promise<void> {
  const view = await viewOf(viewed, at, person, desk);
  try {
    await desk.accessLog.keep(view);
  } catch (cause) {
    throw new Fault('view-not-kept', {}, cause);
  }
}

async function viewOf(viewed: Viewed, looked: LookedAt, person: PersonId, desk: Desk): Promise<View> {
  const at = desk.now();
  const escalation = viewed.thing === 'list' || looked.entries.length === 0 ? null : looked.escalation;
  const file = await fileOf(viewed, looked, person, desk);
  const policy =
    file === null ? await homePolicy(person, desk) : desk.policies.current(file.state.policy.id, londonDate(at));
  const post = placeOf(await desk.directory.current(), person);
  return {
    ...viewed,
    id: viewId(at, desk.random(RANDOM_BYTES)),
    at,
    person,
    agency: file?.place.actor.agency ?? post?.agency ?? null,
    role: file?.place.actor.role ?? post?.title ?? '',
    part: file?.place.part ?? (viewed.thing === 'list' ? 'partnership-team' : 'nobody'),
    escalation,
    face: 'teams',
    keepUntil: keepUntil(at, policy.retention.accessLogForMonths),
  };
}

/** As this person may see it, from what was read already. */
async function fileOf(
  { thing }: Viewed,
  { escalation, entries }: LookedAt,
  person: PersonId,
  desk: Desk,
): Promise<CaseFile | null> {
  if (thing === 'list' || escalation === null) return null;
  const record = { ...desk.record, read: async () => entries };
  return readCase(escalation, person, { ...desk, record });
}
