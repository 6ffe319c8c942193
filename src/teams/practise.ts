import type { PersonId } from '../escalation/ids.ts';
import { practiceCard, type Practised } from '../practice/practice-card.ts';
import type { Desk } from './desk.ts';
import { homePolicy } from './home-policy.ts';
import { onlyCard, type Reply } from './reply.ts';

/**
 * Practice mode under the policy of this person's own partnership. The card shows no escalation and nothing was decided, so
 * nothing is kept, sent or counted for it: not even that somebody practised.
 */
export async function practise(practised: Practised, person: PersonId, desk: Desk): Promise<Reply> {
  return onlyCard(practiceCard(practised, await homePolicy(person, desk), desk.drawing));
}
