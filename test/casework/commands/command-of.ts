import { standingOf } from '../../../src/access/standing-of.ts';
import { londonDate } from '../../../src/calendar/say-date.ts';
import type { CaseworkParts } from '../../../src/casework/parts.ts';
import type { Texts, Wish } from '../../../src/casework/request.ts';
import { seal } from '../../../src/casework/seal.ts';
import { toCommand } from '../../../src/casework/to-command.ts';
import type { Directory } from '../../../src/directory/directory.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import type { Escalation } from '../../../src/escalation/state.ts';
import { stateAfter } from '../../support/given-when-then.ts';
import { raised, REFERENCE } from '../../support/sample-events.ts';
import { DIRECTORY } from '../../support/sample-people.ts';
import { FRIDAY, KENT } from '../../support/sample-policy.ts';

interface Given {
  readonly texts?: Texts;
  readonly state?: Escalation;
  readonly directory?: Directory;
}

/** The command this person's wish becomes, with the digests of what they typed; raised and no more unless said otherwise. */
export async function commandOf(
  by: PersonId,
  wish: Wish,
  { texts = {}, state = stateAfter(raised()), directory = DIRECTORY }: Given,
  parts: Pick<CaseworkParts, 'people' | 'random'>,
) {
  const place = standingOf(state, by, directory, londonDate(FRIDAY), null);
  const { said } = seal(texts, (bytes) => new Uint8Array(bytes));
  const request = { escalation: REFERENCE, turn: 1, person: by, wish, texts, asked: { card: 'card', words: 'en-1' } };
  return { said, command: await toCommand(request, { state, place, policy: KENT, directory, said }, parts) };
}
