import type { LearningNotes } from './learning-notes.ts';
import { notesOf } from './note.ts';
import type { NoteOrigin, NoteStep } from './step.ts';

export type Draft = Omit<Extract<NoteStep, { readonly kind: 'drafted' }>, 'number' | 'kind'>;

/**
 * Begins a note: what it grew from first, so that there is never a text of which nobody knows whose leads agree. The same
 * draft again (a form sent twice) is drafted; other words, or another escalation, under an id that is in use are `taken`.
 */
export async function draftNote(
  { note, partnership, escalation }: NoteOrigin,
  draft: Draft,
  notes: LearningNotes,
): Promise<'drafted' | 'taken'> {
  if ((await notes.createOrigin({ partnership, note, escalation })) === 'exists') {
    const there = (await notes.origins(partnership)).find((each) => each.note === note);
    if (there?.escalation !== escalation) return 'taken';
  }
  if ((await notes.createStep({ ...draft, kind: 'drafted', number: 1 })) === 'created') return 'drafted';
  const there = notesOf(await notes.steps(partnership)).find((each) => each.note === note);
  return there?.text === draft.text ? 'drafted' : 'taken';
}
