import { mayAskWhoLooked } from '../access/who-looked.ts';
import type { Reading } from '../cards/reading.ts';
import { ASKED_FOR, whoLookedCard } from '../cards/who-looked-card.ts';
import type { Desk } from './desk.ts';
import { onlyCard, type Reply } from './reply.ts';

/** Who has looked at this escalation, for those who act in it; null for everyone else. */
export async function whoLooked(reading: Reading, desk: Desk): Promise<Reply | null> {
  const { state, place } = reading.file;
  if (!mayAskWhoLooked(place.part)) return null;
  const views = await desk.accessLog.ofEscalation(state.escalation, ASKED_FOR);
  return {
    ...onlyCard(whoLookedCard(reading, views)),
    views: { thing: 'access-log', action: 'view', reason: null },
  };
}
