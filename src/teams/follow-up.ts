import { attend, type AttentionParts } from '../attention/attend.ts';
import type { PersonId } from '../escalation/ids.ts';
import type { Afterwards } from './afterwards.ts';
import { redrawCard, type CardKeeping } from './kept-cards.ts';
import type { Decided } from './reply.ts';

/**
 * Once a decision has been answered: sends the notices it owes, and edits in place the cards of everyone else who has
 * one, those who had a part before and those who only look on included. Each edit waits its turn behind what is still to
 * be written in that person's chat, and one dead chat holds up nobody else's.
 */
export async function followUp(
  decided: Decided,
  actor: PersonId,
  attention: AttentionParts,
  keeping: CardKeeping & { readonly afterwards: Afterwards },
): Promise<void> {
  await attend(decided.escalation, attention);
  for (const { person, version } of await keeping.desk.people.cardsOf(decided.escalation)) {
    // A newer card is there already: a new message was sent to them.
    if (person === actor || version >= decided.version) continue;
    keeping.afterwards.add(person, () => redrawCard(decided.escalation, person, keeping));
  }
}
