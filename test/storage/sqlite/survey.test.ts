import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sqliteSurvey } from '../../../src/storage/sqlite/survey.ts';
import { openDatabase } from '../../../src/storage/sqlite/open-database.ts';
import { SURVEY_FORM } from '../../../src/storage/sqlite/survey-schema.ts';
import { codeOf } from '../../../src/survey/keys.ts';
import { answersList, marksList, waitingList, type Source } from '../../../src/survey/lists.ts';
import type { SurveyStore } from '../../../src/survey/survey-store.ts';
import { ATTACKERS, success } from '../../survey/attackers.ts';
import { benchOver } from '../../survey/bench.ts';
import { evidenceOf, liveThrough, PEOPLE, type Course } from '../../survey/course.ts';
import type { Version } from '../../survey/evidence.ts';
import { storeInTemporaryFolder } from './sample-store.ts';

describe('The survey in SQLite', () => {
  const { file, open } = storeInTemporaryFolder();
  const folder = () => dirname(file());
  /** Every byte of every file there is, the store's own and its log's too. */
  const bytes = () => Buffer.concat(readdirSync(folder()).map((name) => readFileSync(join(folder(), name))));

  it('shows nobody who answered what: not in any byte of any file, at any moment, before closing and after', async () => {
    const store = open();
    const parts = benchOver(store.survey);
    const versions: Version[] = [];
    const last = new Map<string, string>();
    let slotsBefore: readonly string[] = [];
    const everySlot = new Set<string>();

    const course = await liveThrough(parts, 2, async (moment, { wave, keys, truth }) => {
      // A rollback journal is gone once the write is done, and there is no write-ahead log that would keep old versions.
      expect(readdirSync(folder()).filter((name) => name.startsWith('survey'))).toEqual(['survey.sqlite']);
      const raw = bytes();
      for (const [name, body] of await listsOf(wave.wave, store.survey)) {
        if (last.get(name) === body) continue;
        last.set(name, body);
        versions.push({ at: Date.parse(parts.now()), list: name, body });
      }
      const entered = [...last].filter(([name]) => name.startsWith('answers.')).map(([, body]) => body);
      for (const secret of secretsOf(keys, parts.surveyKey)) expect(raw.includes(secret)).toBe(false);
      for (const { person } of PEOPLE) {
        expect(raw.includes(person)).toBe(false);
        expect(countOf(raw, codeOf(person, keys.marks))).toBeLessThanOrEqual(1);
        expect(countOf(raw, codeOf(person, keys.asks))).toBe(moment === 'closed' ? 0 : 2);
      }
      for (const text of truth.values()) {
        const written = JSON.stringify(text).slice(1, -1);
        // Less where it goes over the end of a page.
        expect(countOf(raw, written)).toBeLessThanOrEqual(entered.some((body) => body.includes(written)) ? 1 : 0);
        // Nor half of it, but where somebody whose answer has entered gave the same half.
        const half = written.slice(24, 80);
        if (!entered.some((body) => body.includes(half))) expect(raw.includes(half)).toBe(false);
      }
      const slots = [...last].flatMap(([name, body]) =>
        name.startsWith('waiting.') && moment !== 'closed' ? (JSON.parse(body) as { slots: string[] }).slots : [],
      );
      for (const slot of slotsBefore.filter((each) => !slots.includes(each))) expect(raw.includes(slot)).toBe(false);
      for (const slot of slots) everySlot.add(slot);
      slotsBefore = slots;
    });

    const evidence = evidenceOf(versions, (person) => codeOf(person, course.keys.marks), 'sqlite');
    for (const attacker of Object.values(ATTACKERS)) {
      const { right, of } = success(attacker, evidence, course.truth);
      // One wave only: five standard deviations of guessing among eight.
      expect(right / of).toBeLessThanOrEqual(1 / 8 + 5 * Math.sqrt(((1 / 8) * (7 / 8)) / of));
    }
    expectNothingLeft(bytes(), course, everySlot);
    store.close();
    expect(readdirSync(folder()).sort()).toEqual(['escalations.sqlite', 'survey.sqlite']);
    expectNothingLeft(bytes(), course, everySlot);
  });

  it('keeps no order, no time and no number of a row', () => {
    open().close();
    const database = openDatabase(join(folder(), 'survey.sqlite'), SURVEY_FORM);
    const tables = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").all();
    expect(tables.map(({ name }) => name).sort()).toEqual(['wave_ask', 'wave_list', 'wave_salt', 'wave_step']);
    for (const { sql } of tables) expect(sql).toMatch(/STRICT, WITHOUT ROWID$/);
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'delete' });
    expect(database.prepare('PRAGMA secure_delete').get()).toEqual({ secure_delete: 1 });
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 3 });
    database.close();
  });

  it('refuses that a step of a wave is changed or taken away, by whatever way', async () => {
    const database = openDatabase(join(folder(), 'survey.sqlite'), SURVEY_FORM);
    const step = { wave: 'w-a', number: 1, at: '2026-11-20T09:00:00.000Z', by: null, kind: 'abandoned' };
    await sqliteSurvey(database).createStep(step as Parameters<SurveyStore['createStep']>[0]);
    for (const statement of [
      "UPDATE wave_step SET body = '{}'",
      'DELETE FROM wave_step',
      "INSERT OR REPLACE INTO wave_step (wave, number, body) VALUES ('w-a', 1, '{\"number\":1}')",
    ]) {
      expect(() => database.exec(statement)).toThrow('waves are create-only');
    }
    database.close();
  });
});

const SOURCES = ['police', 'school'].map((group) => ({ group, reached: 'asked' }) as const);

async function listsOf(wave: Source['wave'], survey: SurveyStore): Promise<readonly (readonly [string, string])[]> {
  const names = SOURCES.flatMap((source) => [
    waitingList({ wave, ...source }),
    marksList(source.group),
    answersList({ wave, ...source }, 1),
  ]);
  const found = await Promise.all(names.map(async (name) => [name, (await survey.list(wave, name))?.body] as const));
  return found.flatMap(([name, body]) => (body === undefined ? [] : [[name, body] as const]));
}

function secretsOf(keys: Course['keys'], surveyKey: Uint8Array): readonly Buffer[] {
  return [keys.asks, keys.marks, keys.answers, surveyKey].flatMap((key) => [
    Buffer.from(key),
    Buffer.from(Buffer.from(key).toString('hex')),
    Buffer.from(Buffer.from(key).toString('base64url')),
  ]);
}

function expectNothingLeft(raw: Buffer, { salt, keys }: Course, slots: ReadonlySet<string>): void {
  expect(raw.includes(salt) || raw.includes(Buffer.from(salt, 'base64url'))).toBe(false);
  for (const { person } of PEOPLE) {
    for (const code of [codeOf(person, keys.marks), codeOf(person, keys.asks)]) {
      expect(raw.includes(code)).toBe(false);
      // Nor the first half of it: a cell that was cut through.
      expect(raw.includes(code.slice(0, 20)) || raw.includes(code.slice(20))).toBe(false);
    }
  }
  for (const slot of slots) expect(raw.includes(slot.slice(0, 40)) || raw.includes(slot.slice(-40))).toBe(false);
}

function countOf(raw: Buffer, text: string): number {
  let count = 0;
  for (let from = raw.indexOf(text); from >= 0; from = raw.indexOf(text, from + 1)) count += 1;
  return count;
}
