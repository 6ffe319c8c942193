import { attend, type AttentionParts } from '../attention/attend.ts';
import type { PersonId } from '../escalation/ids.ts';
import { redrawCard, type CardKeeping } from './kept-cards.ts';
import type { Decided } from './reply.ts';

/**
 * Once a decision has been answered: sends the notices it owes, and edits in place the cards of everyone else who has
 * one, those who had a part before and those who only look on included.
 */
export async function followUp(
  decided: Decided,
  actor: PersonId,
  attention: AttentionParts,
  keeping: CardKeeping,
): Promise<void> {
  await attend(decided.escalation, attention);
  const { desk } = keeping;
  for (const card of await desk.people.cardsOf(decided.escalation)) {
    // A newer card is there already: a new message was sent to them.
    if (card.person !== actor && card.version < decided.version) {
      await redrawCard(decided.escalation, card.person, keeping);
    }
  }
}
