import type { AgencyId, PersonId, TeamId } from '../escalation/ids.ts';
import type { PlainDate } from '../calendar/instant.ts';

/** An employing organisation. */
export interface Agency {
  readonly id: AgencyId;
  readonly name: string;
  /** Code of the policy's agency kinds. */
  readonly kind: string;
  readonly partnerships: readonly string[];
  readonly phone: string | null;
}

/** One post: a person in a role at a place. A person may hold several. People are named by role, never by name. */
export interface Post {
  readonly person: PersonId;
  readonly agency: AgencyId;
  readonly team: TeamId | null;
  readonly teamName: string | null;
  /** Code of the policy's roles: practitioner, line-manager, ..., point-of-contact, safeguarding-lead, partnership-team. */
  readonly role: string;
  /** As people read it: "Team manager, Assessment team". */
  readonly title: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** A dated deputy for a person: one hop, recorded as "A for B". Both dates are included. */
export interface Cover {
  readonly person: PersonId;
  readonly deputy: PersonId;
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** The directory at one moment, checked whole: every post's agency exists, every agency has a point of contact. */
export interface Directory {
  readonly agencies: readonly Agency[];
  readonly posts: readonly Post[];
  readonly covers: readonly Cover[];
}

/** Where the directory comes from; held in memory no longer than a minute. */
export interface DirectorySource {
  current(): Promise<Directory>;
}
