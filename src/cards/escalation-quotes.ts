import { sayDate } from '../calendar/say-date.ts';
import type { NamedPerson } from '../directory/people.ts';
import type { Side } from '../escalation/events.ts';
import type { Action } from '../escalation/state.ts';
import { situations } from '../words/situations.ts';
import { timelineWords } from '../words/timeline.ts';
import type { Reading } from './reading.ts';
import { textOf } from './texts-of.ts';
import type { Quote } from './views.ts';

/** People's words on the escalation's card: the challenge, then the newest of what was said back. */
export function quotesOf({ file, named }: Reading): Quote[] {
  const { state } = file;
  // Whoever oversees it is told once that words are not shown; a row of "not shown" would tell them nothing more.
  if (file.place.standing.words === 'none') return [];
  const { fields } = timelineWords;
  const quotes: Quote[] = [
    ...namedQuote(file.place.standing.side, state.foundBy === 'named' ? named : null),
    { label: fields.concern, text: textOf(file, state.concern, 'raising') },
    { label: fields.wanted, text: textOf(file, state.wanted, 'raising') },
  ];
  const { situation } = state;
  if (situation.name === 'questioned') {
    quotes.push({ label: fields.question, text: textOf(file, situation.question, 'asked') });
  }
  if (situation.name === 'answered') {
    quotes.push({ label: timelineWords.answered[situation.position], text: textOf(file, situation.answer, 'asked') });
  }
  for (const action of state.actions)
    quotes.push({ label: sayAction(action), text: textOf(file, action.what, 'asked') });
  if (state.phase === 'open' && state.settlement !== null) {
    quotes.push({ label: fields.agreed, text: textOf(file, state.settlement.agreed, state.settlement.by) });
  }
  return quotes.map(({ label, text }) => ({ label: label.charAt(0).toUpperCase() + label.slice(1), text }));
}

/** Whom the raiser named is typed by the raiser: drawn as people's words are, for whoever is to pass it on. */
function namedQuote(side: Side | null, named: NamedPerson | null): Quote[] {
  if (side !== 'asked' || named === null) return [];
  return [{ label: situations.named, text: situations.namedPerson(named.role, named.email) }];
}

function sayAction(action: Action): string {
  const whose = timelineWords.action(timelineWords.sides[action.owner], action.by === null ? null : sayDate(action.by));
  return `${whose} (${action.accepted ? timelineWords.agreedAction : timelineWords.askedForAction})`;
}
