import { setImmediate as breathe } from 'node:timers/promises';
import type { PlainDate } from '../../calendar/instant.ts';
import { londonDate } from '../../calendar/say-date.ts';
import type { DirectorySource } from '../../directory/directory.ts';
import { placeOf } from '../../directory/who-is.ts';
import type { Quarter } from '../../escalation/facts/quarter.ts';
import type { PersonId } from '../../escalation/ids.ts';
import type { SendResult } from '../../notices/messenger.ts';
import type { RecordReader } from '../../record/record.ts';
import { askEach, type AskingParts } from '../asking/ask-each.ts';
import { sendingHours } from '../asking/sending-hours.ts';
import { codeOf, keysOf } from '../keys.ts';
import type { SurveyParts } from '../parts.ts';
import type { SurveyStore } from '../survey-store.ts';
import { stageOf, type Wave } from '../wave.ts';
import { askedAfter, type AskedAfter } from './asked-after.ts';
import { daysOf, openQuarter, quarterOn } from './quarter-wave.ts';
import { askedWith, ticketOf, type Ticket } from './ticket.ts';

export interface AfterOutcomeParts extends SurveyParts, AskingParts {
  readonly store: SurveyStore;
  readonly record: RecordReader;
  readonly directory: DirectorySource;
  /** Sends the card. Never throws: whatever happens is an outcome. */
  readonly sendAfter: (person: PersonId, wave: Wave, ticket: Ticket) => Promise<SendResult>;
}

/** After so many escalations others have their turn. */
const IN_ONE_GO = 20;

/**
 * To be called about every minute, by every instance: once a day, in the hours for it, asks both sides of each challenge
 * that ended and whose day has come. Each is asked once, in the quarter of their day; who has left the directory is not
 * asked. Cut off, it goes on at the next call.
 */
export function makeAfterOutcomePass(parts: AfterOutcomeParts): () => Promise<void> {
  const inHours = sendingHours();
  const going: AfterOutcomeParts = { ...parts, goesOn: () => parts.goesOn() && inHours(parts.now()) };
  let doneOn: PlainDate | null = null;
  return async () => {
    const today = londonDate(parts.now());
    if (doneOn === today || !going.goesOn()) return;
    const due = await dueOn(today, going);
    let isDone = true;
    for (const quarter of quartersOf(due)) {
      const its = due.filter(({ from }) => sameQuarter(quarterOn(from), quarter));
      if ((await askQuarter(quarter, its, going)) === 'stopped') isDone = false;
    }
    if (isDone) doneOn = today;
  };
}

/** Whoever may be asked today: their day has come, and the questions of its quarter can still be answered. */
async function dueOn(today: PlainDate, parts: AfterOutcomeParts): Promise<readonly AskedAfter[]> {
  const directory = await parts.directory.current();
  const due: AskedAfter[] = [];
  let read = 0;
  for await (const entries of parts.record.all()) {
    read += 1;
    if (read % IN_ONE_GO === 0) await breathe();
    due.push(
      ...askedAfter(entries, parts.surveyKey).filter(
        ({ from, person }) =>
          from <= today && today <= daysOf(quarterOn(from)).closes && placeOf(directory, person) !== null,
      ),
    );
  }
  return due;
}

/** This quarter, or the one before too in its last weeks. */
function quartersOf(due: readonly AskedAfter[]): readonly Quarter[] {
  return due
    .map(({ from }) => quarterOn(from))
    .filter((quarter, place, all) => all.findIndex((each) => sameQuarter(each, quarter)) === place);
}

function sameQuarter(one: Quarter, other: Quarter): boolean {
  return one.year === other.year && one.quarter === other.quarter;
}

async function askQuarter(
  quarter: Quarter,
  due: readonly AskedAfter[],
  parts: AfterOutcomeParts,
): Promise<'done' | 'stopped'> {
  const wave = await openQuarter(quarter, parts);
  const keys = wave === null ? null : await keysOf(wave.wave, parts);
  if (wave === null || keys === null || stageOf(wave, parts.now()) !== 'open') return 'done';
  const askings = due.map(({ escalation, side, person }) => {
    const ticket = ticketOf(escalation, side, keys.asks);
    return {
      ask: codeOf(askedWith(ticket, person), keys.asks),
      // A serious incident may have been recorded since the list was made.
      isWanted: async () => askedAfter(await parts.record.read(escalation), parts.surveyKey).length > 0,
      send: () => parts.sendAfter(person, wave, ticket),
    };
  });
  return askEach(wave.wave, askings, parts);
}
