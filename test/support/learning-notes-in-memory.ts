import type { LearningNotes } from '../../src/statistics/learning-notes/learning-notes.ts';
import type { NoteOrigin, NoteStep } from '../../src/statistics/learning-notes/step.ts';

/** Learning notes in memory: create-only, as on disk. */
export function learningNotesInMemory(): LearningNotes & { readonly kept: readonly NoteStep[] } {
  const kept: NoteStep[] = [];
  const origins: NoteOrigin[] = [];
  const byNote = (one: { readonly note: string }, other: { readonly note: string }) => (one.note < other.note ? -1 : 1);
  return {
    kept,
    async createOrigin(origin) {
      if (origins.some(({ partnership, note }) => partnership === origin.partnership && note === origin.note))
        return 'exists';
      origins.push(origin);
      return 'created';
    },
    async createStep(step) {
      const { partnership, note, number } = step;
      if (kept.some((each) => each.partnership === partnership && each.note === note && each.number === number))
        return 'exists';
      kept.push(step);
      return 'created';
    },
    steps: async (partnership) =>
      kept
        .filter((each) => each.partnership === partnership)
        .sort((one, other) => (one.note === other.note ? one.number - other.number : byNote(one, other))),
    origins: async (partnership) => origins.filter((each) => each.partnership === partnership).sort(byNote),
  };
}
