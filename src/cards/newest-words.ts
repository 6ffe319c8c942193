import type { EscalationEvent, Said, Side } from '../escalation/events.ts';
import type { FoldedEntry } from '../escalation/evolve.ts';
import type { PersonId } from '../escalation/ids.ts';
import type { Action } from '../escalation/state.ts';
import { timelineWords } from '../words/timeline.ts';

/** The answer of the asked side at a stage below: whoever is new to it, above all a panel, hears both sides. */
export function answerBefore(entries: readonly FoldedEntry[]): Said | null {
  const events = eventsOf(entries);
  const lastStep = events.findLastIndex(({ kind }) => kind === 'escalated');
  const newest = events.slice(0, Math.max(lastStep, 0)).findLast((event) => event.kind === 'answered');
  return newest?.kind === 'answered' ? newest.answer : null;
}

/** Why the owning side will not do an action; null unless that is how it stands. */
export function whyNotDone({ action, stands }: Action, entries: readonly FoldedEntry[]): Said | null {
  if (stands !== 'not-done') return null;
  const newest = eventsOf(entries).findLast((event) => event.kind === 'action-not-done' && event.action === action);
  return newest?.kind === 'action-not-done' ? newest.reason : null;
}

/** What came of talking, and the newest note, for both sides: whoever wrote it sees that it is kept. */
export function newestTalk(
  entries: readonly FoldedEntry[],
): readonly { readonly label: string; readonly said: Said; readonly by: Side | null }[] {
  const { fields } = timelineWords;
  const events = eventsOf(entries);
  const talked = events.findLast((event) => event.kind === 'talked');
  const noted = events.findLast((event) => event.kind === 'noted' && event.inside === undefined);
  return [
    ...(talked?.kind === 'talked' ? [{ label: fields.talked, said: talked.talked, by: talked.side }] : []),
    ...(noted?.kind === 'noted' ? [{ label: fields.lastNote, said: noted.note, by: noted.side }] : []),
  ];
}

/** Has this adviser written back? Nobody is asked twice. */
export function hasAdvised(adviser: PersonId, entries: readonly FoldedEntry[]): boolean {
  return entries.some(
    ({ actor, events }) =>
      (actor.for?.person ?? actor.person) === adviser && events.some(({ kind }) => kind === 'advised'),
  );
}

function eventsOf(entries: readonly FoldedEntry[]): readonly EscalationEvent[] {
  return entries.flatMap(({ events }) => events);
}
