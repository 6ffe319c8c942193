import type { PersonId } from '../escalation/ids.ts';
import type { Desk } from './desk.ts';

/** For so long an address that has not changed is not written again. */
const FRESH_HOURS = 24;

/**
 * Keeps where this person is written to, as it was in the turn at hand. Almost every turn comes from the same chat: then it is
 * read and not written, which costs a tenth (docs/costs.md).
 */
export async function keepAddress(person: PersonId, reference: string, { people, now }: Desk): Promise<void> {
  const at = now();
  const kept = await people.address(person);
  const isFresh = kept !== null && Date.parse(at) - Date.parse(kept.at) < FRESH_HOURS * 3_600_000;
  if (isFresh && kept.reference === reference) return;
  await people.keepAddress({ person, reference, at });
}
