import type { Side } from '../../escalation/events.ts';
import type { PersonId } from '../../escalation/ids.ts';
import { londonDate } from '../../calendar/say-date.ts';
import type { PlainDate } from '../../calendar/instant.ts';
import { publishableFrom } from './publishable-from.ts';
import type { NoteId, NoteStep } from './step.ts';

/** A learning note as its steps make it. What it grew from is not part of it. */
export interface LearningNote {
  readonly partnership: string;
  readonly note: NoteId;
  readonly text: string;
  /** Number of the newest step. */
  readonly steps: number;
  readonly draftedBy: PersonId;
  readonly agreed: Readonly<Record<Side, PersonId | null>>;
  readonly signed: { readonly by: PersonId; readonly on: PlainDate } | null;
  readonly withdrawn: boolean;
}

/** Where a note stands. `waiting`: signed, and its year has not ended. */
export type NoteStage = 'to-agree' | 'to-sign' | 'waiting' | 'published' | 'withdrawn';

/** Folds steps of one partnership, in order of note and number, into its notes. What begins with no draft is no note. */
export function notesOf(steps: readonly NoteStep[]): readonly LearningNote[] {
  const notes = new Map<NoteId, LearningNote>();
  for (const step of steps) {
    const next = after(notes.get(step.note) ?? null, step);
    if (next !== null) notes.set(step.note, next);
  }
  return [...notes.values()];
}

/** The note once this step is taken; null where there is none yet and this is no draft. */
export function after(note: LearningNote | null, step: NoteStep): LearningNote | null {
  if (note === null) return step.kind === 'drafted' ? drafted(step) : null;
  const next = { ...note, steps: step.number };
  switch (step.kind) {
    case 'drafted':
      return next;
    case 'agreed':
      return { ...next, agreed: { ...note.agreed, [step.side]: step.by } };
    case 'signed':
      return { ...next, signed: { by: step.by, on: londonDate(step.at) } };
    case 'withdrawn':
      return { ...next, withdrawn: true };
    default: {
      const never: never = step;
      return never;
    }
  }
}

/** Where the note stands on a day, where the year of the statistics starts on the first of that month (1 to 12). */
export function stageOf(note: LearningNote, today: PlainDate, yearStartsInMonth: number): NoteStage {
  if (note.withdrawn) return 'withdrawn';
  if (note.agreed.raising === null || note.agreed.asked === null) return 'to-agree';
  if (note.signed === null) return 'to-sign';
  return today >= publishableFrom(note.signed.on, yearStartsInMonth) ? 'published' : 'waiting';
}

/**
 * The texts that are published, and nothing beside them: no date, area or reference (people.md E3). In order of the
 * alphabet, so that their order says nothing either.
 */
export function publishedTexts(
  notes: readonly LearningNote[],
  today: PlainDate,
  yearStartsInMonth: number,
): readonly string[] {
  return notes
    .filter((note) => stageOf(note, today, yearStartsInMonth) === 'published')
    .map(({ text }) => text)
    .sort((one, other) => one.localeCompare(other, 'en-GB'));
}

function drafted({ partnership, note, number, by, text }: NoteStep & { readonly kind: 'drafted' }): LearningNote {
  const agreed = { raising: null, asked: null };
  return { partnership, note, text, steps: number, draftedBy: by, agreed, signed: null, withdrawn: false };
}
