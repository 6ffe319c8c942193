import type { Directory, Post } from '../directory/directory.ts';
import { findByEmail } from '../directory/find-by-email.ts';
import type { People } from '../directory/people.ts';
import { personFor, pointOfContact } from '../directory/who-answers.ts';
import { parseWhom } from '../directory/whom-to-ask.ts';
import type { FoundBy, Party } from '../escalation/events.ts';
import type { PersonId } from '../escalation/ids.ts';
import type { Stage } from '../policy/policy.ts';
import { partyOfPost } from './party.ts';

export interface FoundAsked {
  readonly asked: Party;
  readonly foundBy: FoundBy;
  readonly named: PersonId | null;
}

/**
 * Finds who is asked from what the raiser chose: a team's person for this stage, the agency's point of contact ("I do not
 * know who"), or someone named by role and work email. A named person the directory does not have is kept beside the
 * record and the agency's point of contact is asked to pass it on. Null where the choice is none of the directory's.
 */
export async function findAsked(
  choice: { readonly whom: string; readonly namedEmail: string | null; readonly namedRole: string | null },
  stage: Stage,
  directory: Directory,
  people: People,
  freshPerson: PersonId,
): Promise<FoundAsked | null> {
  const whom = parseWhom(choice.whom);
  if (whom === null || !directory.agencies.some((agency) => agency.id === whom.agency)) return null;
  const found = (post: Post, foundBy: FoundBy, named: PersonId | null): FoundAsked => ({
    asked: partyOfPost(directory, post),
    foundBy,
    named,
  });
  switch (whom.how) {
    case 'team': {
      const post = personFor(directory, whom.agency, whom.team, stage.asked);
      return post === null ? null : found(post, 'team', null);
    }
    case 'point-of-contact':
      return found(pointOfContact(directory, whom.agency), 'point-of-contact', null);
    case 'named': {
      if (choice.namedEmail === null || choice.namedRole === null) return null;
      const known = findByEmail(directory, choice.namedEmail);
      if (known !== null && known.agency === whom.agency) return found(known, 'team', null);
      const named = await people.named(choice.namedEmail, choice.namedRole, freshPerson);
      return found(pointOfContact(directory, whom.agency), 'named', named.person);
    }
    default: {
      const never: never = whom;
      return never;
    }
  }
}
