import { escalationCard } from '../cards/escalation-card.ts';
import { openingOf } from '../cards/openings.ts';
import type { Message, Messenger, SendResult } from '../notices/messenger.ts';
import { keepCard, type CardKeeping } from './kept-cards.ts';
import { openReading } from './reading-of.ts';

/** Nothing could be sent, and nothing was. */
function refused(reason: string): SendResult {
  return { outcome: 'refused', reason, retryAt: null };
}

/** Sends what is owed as a new card in the person's Teams chat, drawn from the record at that moment. */
export function teamsMessenger(keeping: CardKeeping): Messenger {
  const { desk, chat } = keeping;
  return {
    async send({ escalation, notice, recipient }: Message): Promise<SendResult> {
      const address = await desk.people.address(recipient);
      if (address === null) return refused('no-conversation');
      const reading = await openReading(escalation, recipient, desk);
      // Handed on since the notice was owed: it has nothing to ask of them any more.
      if (reading === null) return refused('no-longer-concerned');
      const card = escalationCard(reading, openingOf(notice, reading));
      const { messageId, ...result } = await chat.send(address.reference, card);
      if (messageId !== null) {
        await keepCard({ escalation, version: reading.file.state.version }, recipient, messageId, keeping);
      }
      return result;
    },
  };
}
