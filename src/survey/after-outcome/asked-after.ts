import { createHmac } from 'node:crypto';
import type { PlainDate } from '../../calendar/instant.ts';
import { londonDate } from '../../calendar/say-date.ts';
import { addWorkingDays } from '../../calendar/working-days.ts';
import { fold, type FoldedEntry } from '../../escalation/evolve.ts';
import type { Side } from '../../escalation/events.ts';
import type { EscalationId, PersonId } from '../../escalation/ids.ts';
import { partyOn } from '../../escalation/state.ts';
import { standingKey } from './quarter-wave.ts';

/** Between so many working days after it ended people are asked: on which, only the survey key tells. */
const FIRST_DAY = 5;
const LAST_DAY = 15;

/** Somebody to ask after an outcome, from a day on. */
export interface AskedAfter {
  readonly escalation: EscalationId;
  readonly side: Side;
  readonly person: PersonId;
  readonly from: PlainDate;
}

/**
 * Whom to ask how it went: who stood on each side when it ended. Nobody while it is open; never after a serious incident, where
 * it is restricted, or where it was raised by mistake. The day is drawn under the survey key, so it is always the same, and
 * nobody without the key can tell from it which challenge a person is asked about.
 */
export function askedAfter(entries: readonly FoldedEntry[], surveyKey: Uint8Array): readonly AskedAfter[] {
  const state = fold(entries);
  if (state.phase !== 'closed' || state.restricted || state.seriousIncidentAt !== null || byMistake(entries)) return [];
  const ended = londonDate(state.closedAt);
  const { escalation } = state;
  return (['raising', 'asked'] as const).map((side) => ({
    escalation,
    side,
    person: partyOn(state, side).person,
    from: addWorkingDays(ended, daysAfter(escalation, side, surveyKey)),
  }));
}

function daysAfter(escalation: EscalationId, side: Side, surveyKey: Uint8Array): number {
  const digest = createHmac('sha256', standingKey(surveyKey)).update(`${escalation} ${side}`, 'utf8').digest();
  return FIRST_DAY + (digest.readUInt32BE() % (LAST_DAY - FIRST_DAY + 1));
}

function byMistake(entries: readonly FoldedEntry[]): boolean {
  return entries.some(({ events }) =>
    events.some((event) => event.kind === 'withdrawn' && event.code === 'raised-by-mistake'),
  );
}
