import { sayDate } from '../calendar/say-date.ts';
import type { NamedPerson } from '../directory/people.ts';
import type { Said, Side } from '../escalation/events.ts';
import type { FoldedEntry } from '../escalation/evolve.ts';
import type { Action, Open } from '../escalation/state.ts';
import { situations } from '../words/situations.ts';
import { timelineWords } from '../words/timeline.ts';
import { answerBefore, newestTalk, whyNotDone } from './newest-words.ts';
import type { Reading } from './reading.ts';
import { textOf } from './texts-of.ts';
import type { Quote } from './views.ts';

/** People's words on the escalation's card: the challenge, then the newest of what was said back. */
export function quotesOf({ file, named }: Reading): Quote[] {
  const { state, place } = file;
  // Whoever oversees it is told once that words are not shown; a row of "not shown" would tell them nothing more.
  if (place.standing.words === 'none') return [];
  const { fields } = timelineWords;
  const quote = (label: string, said: Said | null | undefined, by: Side | null): Quote[] =>
    said === null || said === undefined ? [] : [{ label, text: textOf(file, said, by) }];
  const { situation } = state;
  const quotes: Quote[] = [
    ...namedQuote(place.standing.side, state.foundBy === 'named' ? named : null),
    ...quote(fields.concern, state.concern, 'raising'),
    ...quote(fields.wanted, state.wanted, 'raising'),
    ...quote(fields.further, state.further, 'raising'),
    ...(state.phase === 'open' && situation.name !== 'answered'
      ? quote(fields.answerBefore, answerBefore(file.entries), 'asked')
      : []),
    ...(situation.name === 'questioned' ? quote(fields.question, situation.question, 'asked') : []),
    ...(situation.name === 'answered'
      ? quote(timelineWords.answered[situation.position], situation.answer, 'asked')
      : []),
    ...(situation.name === 'viewed'
      ? [...quote(fields.recommends, situation.recommends, null), ...quote(fields.because, situation.because, null)]
      : []),
    ...state.actions.flatMap((action) => [
      ...quote(sayAction(action), action.what, action.proposedBy),
      ...quote(fields.notDone, whyNotDone(action, file.entries), action.owner),
    ]),
    ...(state.phase === 'open'
      ? newestTalk(file.entries).flatMap(({ label, said, by }) => quote(label, said, by))
      : []),
    ...(state.phase === 'open' ? quote(fields.agreed, state.settlement?.agreed, state.settlement?.by ?? null) : []),
    ...(state.phase === 'closed' ? quote(fields.willDo, state.decision?.willDo, 'asked') : []),
    ...(state.phase === 'open' && place.standing.inside
      ? insideQuotes(state, file.entries).flatMap(({ label, said }) => quote(label, said, 'raising'))
      : []),
  ];
  return quotes.map(({ label, text }) => ({ label: label.charAt(0).toUpperCase() + label.slice(1), text }));
}

/** What was said inside the raising agency at this stage: why it is to go further, why it was not taken on, the newest advice. */
function insideQuotes({ takingUp, stopped }: Open, entries: readonly FoldedEntry[]) {
  const { fields } = timelineWords;
  const advice = entries
    .flatMap(({ events }) => events)
    .reduce<Said | null>(
      (newest, event) => (event.kind === 'advised' ? event.advice : event.kind === 'escalated' ? null : newest),
      null,
    );
  return [
    { label: fields.furtherNow, said: takingUp?.further },
    { label: fields.notTakenOn, said: stopped?.reason },
    { label: fields.advice, said: advice },
  ];
}

/** Whom the raiser named is typed by the raiser: drawn as people's words are, for whoever is to pass it on. */
function namedQuote(side: Side | null, named: NamedPerson | null): Quote[] {
  if (side !== 'asked' || named === null) return [];
  return [{ label: situations.named, text: situations.namedPerson(named.role, named.email) }];
}

function sayAction({ owner, by, stands }: Action): string {
  const whose = timelineWords.action(timelineWords.sides[owner], by === null ? null : sayDate(by));
  return `${whose} (${timelineWords.stands[stands]})`;
}
