import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { canonicalJson } from '../../record/canonical-json.ts';
import type { SurveyStore } from '../../survey/survey-store.ts';
import { storedAsk, storedList, storedWaveStep } from '../stored-wave.ts';
import { json, stored, storedOrNull } from './stored.ts';
import { inTransaction } from './transaction.ts';

const stepRow = z.object({ body: json.pipe(storedWaveStep) }).transform(({ body }) => body);
const saltRow = z.object({ salt: z.string() }).transform(({ salt }) => salt);

/** The survey in a SQLite file of its own (`SURVEY_FORM`). */
export function sqliteSurvey(database: DatabaseSync): SurveyStore {
  const steps = database.prepare('SELECT body FROM wave_step ORDER BY wave, number');
  const stepTaken = database.prepare('SELECT 1 FROM wave_step WHERE wave = ? AND number = ?');
  const insertStep = database.prepare('INSERT INTO wave_step (wave, number, body) VALUES (?, ?, ?)');
  const insertAsk = database.prepare(
    'INSERT INTO wave_ask (wave, ask, half, outcome) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const asks = database.prepare('SELECT ask, half, outcome FROM wave_ask WHERE wave = ? ORDER BY ask, half');
  const deleteAsks = database.prepare('DELETE FROM wave_ask WHERE wave = ?');
  const list = database.prepare('SELECT body, etag FROM wave_list WHERE wave = ? AND list = ?');
  const insertList = database.prepare(
    'INSERT INTO wave_list (wave, list, etag, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const replaceList = database.prepare(
    'UPDATE wave_list SET etag = ?, body = ? WHERE wave = ? AND list = ? AND etag = ?',
  );
  const deleteList = database.prepare('DELETE FROM wave_list WHERE wave = ? AND list = ?');
  const salt = database.prepare('SELECT salt FROM wave_salt WHERE wave = ?');
  const insertSalt = database.prepare('INSERT INTO wave_salt (wave, salt) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const deleteSalt = database.prepare('DELETE FROM wave_salt WHERE wave = ?');

  return {
    async steps() {
      return steps.all().map((row) => stored(stepRow, 'wave_step', row));
    },
    async createStep(step) {
      return inTransaction(database, () => {
        if (stepTaken.get(step.wave, step.number) !== undefined) return 'exists';
        insertStep.run(step.wave, step.number, canonicalJson(step));
        return 'created';
      });
    },
    async createAsk(wave, { ask, half, outcome }) {
      return insertAsk.run(wave, ask, half, outcome).changes > 0 ? 'created' : 'exists';
    },
    async asks(wave) {
      return asks.all(wave).map((row) => stored(storedAsk, 'wave_ask', row));
    },
    async forgetAsks(wave) {
      deleteAsks.run(wave);
    },
    async list(wave, name) {
      return storedOrNull(storedList, 'wave_list', list.get(wave, name));
    },
    async writeList(wave, name, body, etag) {
      const next = randomBytes(16).toString('hex');
      const { changes } =
        etag === null ? insertList.run(wave, name, next, body) : replaceList.run(next, body, wave, name, etag);
      return changes > 0 ? 'written' : 'changed';
    },
    async forgetList(wave, name) {
      deleteList.run(wave, name);
    },
    async salt(wave) {
      return storedOrNull(saltRow, 'wave_salt', salt.get(wave));
    },
    async createSalt(wave, text) {
      return insertSalt.run(wave, text).changes > 0 ? 'created' : 'exists';
    },
    async destroySalt(wave) {
      deleteSalt.run(wave);
      // Builds the file anew: what was deleted is overwritten already, and this leaves no empty page either that would tell how much there was, and where.
      database.exec('VACUUM');
    },
  };
}
