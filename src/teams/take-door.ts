import { DOOR_INPUT, doorsCard, doorTakenCard } from '../cards/policy-card.ts';
import type { PersonId } from '../escalation/ids.ts';
import { quarterCode } from '../statistics/tallies.ts';
import { policyWords } from '../words/policy.ts';
import type { Desk } from './desk.ts';
import { homePolicy } from './home-policy.ts';
import type { PressIn } from './press.ts';
import { inForceToday } from './reading-of.ts';
import { onlyCard, type Reply } from './reply.ts';

/**
 * Somebody goes elsewhere: they get the door's words, and one is counted, without them. A choice that is none, or no door
 * of the policy any more, gets the doors as they are, and nothing is counted.
 */
export async function takeDoor({ place, inputs }: PressIn, person: PersonId, desk: Desk): Promise<Reply> {
  const policy = inForceToday(desk).find((each) => each.id === place) ?? (await homePolicy(person, desk));
  const door = policy.doors.find(({ code }) => code === inputs[DOOR_INPUT]);
  if (door === undefined) return onlyCard(doorsCard(policy, desk.drawing, policyWords.door.error));
  return {
    ...onlyCard(doorTakenCard(policy, door, desk.drawing)),
    counts: { partnership: policy.partnership.code, door: door.code, quarter: quarterCode(desk.now()) },
  };
}
