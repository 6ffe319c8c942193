import type { Directory } from '../../directory/directory.ts';
import { findByEmail } from '../../directory/find-by-email.ts';
import { personOf } from '../../directory/person.ts';
import { Fault } from '../../errors/fault.ts';
import type { PersonId } from '../../escalation/ids.ts';
import type { Store } from '../../storage/store.ts';

/**
 * Whom an operator means by TENANT:OBJECT, or by a work email: of the directory, else of someone a raiser named by it. Throws
 * Fault `person-unknown` where an email leads to nobody, or to several people.
 */
export async function findPerson(typed: string, directory: Directory, store: Store): Promise<PersonId> {
  const [tenantId = '', ...rest] = typed.trim().split(':');
  if (!typed.includes('@')) return personOf({ tenantId, aadObjectId: rest.join(':') });
  const found = findByEmail(directory, typed)?.person ?? (await namedBy(typed.trim().toLowerCase(), store));
  if (found === null) throw new Fault('person-unknown', { person: typed });
  return found;
}

/** The store finds nobody by email without naming them anew, so everybody who was ever named is looked at. */
async function namedBy(email: string, { record, people }: Store): Promise<PersonId | null> {
  for await (const entries of record.all()) {
    for (const event of entries.flatMap(({ events }) => events)) {
      const named = event.kind === 'raised' && event.named !== null ? await people.findNamed(event.named) : null;
      if (named?.email === email) return named.person;
    }
  }
  return null;
}
