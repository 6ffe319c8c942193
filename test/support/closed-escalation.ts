import type { EscalationEvent, Party } from '../../src/escalation/events.ts';
import type { EscalationId } from '../../src/escalation/ids.ts';
import type { Entry } from '../../src/record/entry.ts';
import { chain, draftOf, saying } from '../record/sample-entries.ts';
import { concluded, raised, type Event } from './sample-events.ts';

export const CLOSING: EscalationEvent = concluded('agreed', 'answer-accepted');

/** The entries of an escalation that was raised like this, and of what happened then. */
export function recordOf(
  escalation: EscalationId,
  change: Partial<Event<'raised'>>,
  ...then: readonly EscalationEvent[]
): readonly Entry[] {
  const [concern, wanted] = [saying('concern', 'A concern.'), saying('wanted', 'A wish.')];
  const first = raised({ ...change, concern: concern.said, wanted: wanted.said });
  return chain(
    draftOf([first], { ...concern.words, ...wanted.words }, escalation),
    ...then.map((event) => draftOf([event], null, escalation)),
  );
}

/** One that is closed, between these two. */
export function closedBetween(escalation: EscalationId, raiser: Party, asked: Party): readonly Entry[] {
  return recordOf(escalation, { raiser, asked }, CLOSING);
}
