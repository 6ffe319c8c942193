import { mayDo } from '../access/duties-table.ts';
import { rolesOf } from '../access/roles-of.ts';
import type { PersonId } from '../escalation/ids.ts';
import type { Desk } from './desk.ts';

/** Whether this person looks after surveys: looked at anew at every press. */
export async function leadsSurveys(person: PersonId, { directory, surveys }: Desk): Promise<boolean> {
  return surveys !== null && mayDo(rolesOf(await directory.current(), person, []), 'change', 'survey');
}
