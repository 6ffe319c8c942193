import type { Instant } from '../calendar/instant.ts';
import { londonDate, sayDay, sayDayAndTime } from '../calendar/say-date.ts';
import { coverOf } from '../directory/cover.ts';
import type { Directory, Post } from '../directory/directory.ts';
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

/** Who stands in for a party today, by the post they hold; null when nobody does. */
export function deputyOf(directory: Directory, party: Party, now: Instant): Post | null {
  const deputy = coverOf(directory, party.person, londonDate(now));
  return directory.posts.find(({ person }) => person === deputy) ?? null;
}

/** The number to ring a party on: of who stands in for them, their own, else their agency's; null where there is none. */
export function phoneOf(directory: Directory, party: Party, now: Instant): string | null {
  const own = directory.posts.find((each) => each.person === party.person && each.agency === party.agency);
  const post = deputyOf(directory, party, now) ?? own;
  const agency = directory.agencies.find((each) => each.id === party.agency);
  return post?.phone ?? agency?.phone ?? null;
}
