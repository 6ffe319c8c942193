import { sayDay, sayDayAndTime } from '../calendar/say-date.ts';
import type { Directory } from '../directory/directory.ts';
import type { Deadline, Party } from '../escalation/events.ts';
import type { Duration } from '../policy/policy.ts';
import { situations } from '../words/situations.ts';

/** "Team manager, Assessment team, Kent children's social care": a person by role and agency, never by name. */
export function sayParty(party: Pick<Party, 'role' | 'agencyName'>): string {
  return situations.place(party.role, party.agencyName);
}

/** "Tuesday 24 November (2 working days)", or with the time where it falls on the same day. */
export function sayDeadline(deadline: Deadline | undefined | null): string | null {
  if (deadline === undefined || deadline === null) return null;
  const when = deadline.within.unit === 'same-working-day' ? sayDayAndTime(deadline.dueAt) : sayDay(deadline.dueAt);
  return situations.by(when, sayDuration(deadline.within));
}

/** "2 working days"; null where the policy states none. */
export function sayDuration(duration: Duration): string | null {
  switch (duration.unit) {
    case 'working-day':
      return situations.workingDays(duration.amount);
    case 'same-working-day':
      return situations.sameWorkingDay;
    case 'not-stated':
      return null;
    default: {
      const never: never = duration;
      return never;
    }
  }
}

/** The number to ring a party on: their own, else their agency's; null where the directory has none. */
export function phoneOf(directory: Directory, party: Party): string | null {
  const post = directory.posts.find((each) => each.person === party.person && each.agency === party.agency);
  const agency = directory.agencies.find((each) => each.id === party.agency);
  return post?.phone ?? agency?.phone ?? null;
}
