import { placeOf } from '../directory/who-is.ts';
import { Fault } from '../errors/fault.ts';
import type { PersonId } from '../escalation/ids.ts';
import type { Policy } from '../policy/policy.ts';
import type { Desk } from './desk.ts';
import { inForceToday } from './reading-of.ts';

/** The policies a person may raise under: those of their agency's partnerships; all, for someone no directory knows. */
export async function policiesFor(person: PersonId, desk: Desk): Promise<readonly Policy[]> {
  const directory = await desk.directory.current();
  const post = placeOf(directory, person);
  const agency = directory.agencies.find((each) => each.id === post?.agency);
  const policies = inForceToday(desk);
  const own = policies.filter((policy) => agency?.partnerships.includes(policy.partnership.code) === true);
  return own.length > 0 ? own : policies;
}

/** The policy whose safety numbers and draft notice stand on this person's general cards. */
export async function homePolicy(person: PersonId, desk: Desk): Promise<Policy> {
  const [first] = await policiesFor(person, desk);
  if (first === undefined) throw new Fault('policy-unknown', { policy: 'in force today' });
  return first;
}
