import type { NoteOrigin, NoteStep } from './step.ts';

/**
 * Learning notes as they are kept: create-only, the escalation a note grew from apart from its steps. An origin without a
 * step is a note that was never begun.
 */
export interface LearningNotes {
  /** Before the note's first step. `exists`: the note has one, whichever it is. Throws the store's Faults. */
  createOrigin(origin: NoteOrigin): Promise<'created' | 'exists'>;
  /** `exists`: the note has a step of this number already, perhaps this very one; nothing is changed. Throws the store's Faults. */
  createStep(step: NoteStep): Promise<'created' | 'exists'>;
  /** Every step of every note of a partnership, in order of note, then number: one question within one partition. */
  steps(partnership: string): Promise<readonly NoteStep[]>;
  /** What each note of a partnership grew from, in order of note. */
  origins(partnership: string): Promise<readonly NoteOrigin[]>;
}

/** Learning notes that can be carried into another store. */
export interface CarriedNotes extends LearningNotes {
  /** Every step of every partnership, in no order: for upkeep. */
  allSteps(): Promise<readonly NoteStep[]>;
  /** What each note of every partnership grew from, in no order: for upkeep. */
  allOrigins(): Promise<readonly NoteOrigin[]>;
}
