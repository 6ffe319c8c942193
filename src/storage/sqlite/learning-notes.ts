import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { canonicalJson } from '../../record/canonical-json.ts';
import type { CarriedNotes } from '../../statistics/learning-notes/learning-notes.ts';
import { storedNoteOrigin, storedNoteStep } from '../stored-note.ts';
import { json, stored } from './stored.ts';
import { inTransaction } from './transaction.ts';

const stepRow = z.object({ body: json.pipe(storedNoteStep) }).transform((row) => row.body);

/** Learning notes in SQLite: two tables, so that whoever reads the texts does not read where they come from. */
export function sqliteLearningNotes(database: DatabaseSync): CarriedNotes {
  const hasOrigin = database.prepare('SELECT 1 FROM learning_note_origin WHERE partnership = ? AND note = ?');
  const addOrigin = database.prepare(
    'INSERT INTO learning_note_origin (partnership, note, escalation) VALUES (?, ?, ?)',
  );
  const hasStep = database.prepare(
    'SELECT 1 FROM learning_note_step WHERE partnership = ? AND note = ? AND number = ?',
  );
  const addStep = database.prepare(
    'INSERT INTO learning_note_step (partnership, note, number, body) VALUES (?, ?, ?, ?)',
  );
  const steps = database.prepare('SELECT body FROM learning_note_step WHERE partnership = ? ORDER BY note, number');
  const origins = database.prepare(
    'SELECT partnership, note, escalation FROM learning_note_origin WHERE partnership = ? ORDER BY note',
  );
  const allSteps = database.prepare('SELECT body FROM learning_note_step');
  const allOrigins = database.prepare('SELECT partnership, note, escalation FROM learning_note_origin');
  return {
    async createOrigin({ partnership, note, escalation }) {
      return inTransaction(database, () => {
        if (hasOrigin.get(partnership, note) !== undefined) return 'exists';
        addOrigin.run(partnership, note, escalation);
        return 'created';
      });
    },
    async createStep(step) {
      const { partnership, note, number } = step;
      return inTransaction(database, () => {
        if (hasStep.get(partnership, note, number) !== undefined) return 'exists';
        addStep.run(partnership, note, number, canonicalJson(step));
        return 'created';
      });
    },
    async steps(partnership) {
      return steps.all(partnership).map((row) => stored(stepRow, 'learning_note_step', row));
    },
    async origins(partnership) {
      return origins.all(partnership).map((row) => stored(storedNoteOrigin, 'learning_note_origin', row));
    },
    async allSteps() {
      return allSteps.all().map((row) => stored(stepRow, 'learning_note_step', row));
    },
    async allOrigins() {
      return allOrigins.all().map((row) => stored(storedNoteOrigin, 'learning_note_origin', row));
    },
  };
}
