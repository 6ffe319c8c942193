import { ticketIn, type Ticket } from '../survey/after-outcome/ticket.ts';
import { type Wave, wavesOf } from '../survey/wave.ts';
import type { SurveyDesk } from './desk.ts';

/** Which survey a card is of; with a ticket where it asks about a challenge that ended. */
export interface SurveyPlace {
  readonly wave: Wave;
  readonly ticket: Ticket | null;
}

const BETWEEN = '.';

/** As a card's buttons carry it. */
export function writeSurveyPlace({ wave: { wave }, ticket }: SurveyPlace): string {
  return ticket === null ? wave : `${wave}${BETWEEN}${ticket}`;
}

/** What a card brings back, which is a claim: null where there is no such wave. */
export async function readSurveyPlace(text: string | null, { store }: SurveyDesk): Promise<SurveyPlace | null> {
  const [id, rest] = (text ?? '').split(BETWEEN);
  const wave = wavesOf(await store.steps()).find((each) => each.wave === id);
  if (wave === undefined) return null;
  const ticket = rest === undefined ? null : ticketIn(rest);
  return rest !== undefined && ticket === null ? null : { wave, ticket };
}
