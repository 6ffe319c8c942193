import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseInstant, type Instant } from '../../src/calendar/instant.ts';
import { run } from '../../src/cli/retention.ts';
import { run as verify } from '../../src/cli/record-verify.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { CUT, erase } from '../casework/eraser.ts';
import { ladder, NO } from '../casework/ladder.ts';
import { officeForEachTest, RAISED } from '../casework/office.ts';
import { shipped } from '../policy/shipped-policies.ts';
import { withoutGuards } from '../storage/sqlite/sample-store.ts';
import { REFERENCE } from '../support/sample-events.ts';
import { COORDINATOR, TEACHER, WORKER } from '../support/sample-people.ts';
import { viewAt } from '../support/sample-views.ts';

const office = officeForEachTest();
const { raise, answer, press } = ladder(office);
const BEFORE = parseInstant('2027-11-20T16:00:00Z');
const AFTER = parseInstant('2027-11-20T18:00:00Z');
const DECIDED = { decidedBy: 'Information governance lead', wordsForMonths: 12 };

/** A folder with the policy, its times as decided. */
function policies(retention: Partial<Policy['retention']>): string {
  const policy = shipped('kent.draft-1.json');
  const folder = join(dirname(office().file), 'policies');
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify({ ...policy, retention: { ...policy.retention, ...retention } });
  writeFileSync(join(folder, 'kent.draft-1.json'), text);
  return folder;
}
async function retention(now: Instant, given: string[] = [], times: Partial<Policy['retention']> = DECIDED) {
  const said: string[] = [];
  const code = await run([...given, '--store', office().file], {
    say: (line) => void said.push(line),
    environment: { POLICIES_FOLDER: policies(times) },
    now: () => now,
  });
  return { code, said };
}
const withWords = async () =>
  (await office().entries()).flatMap(({ version, words }) => (words === null ? [] : [version]));
const close = () => press(TEACHER, { kind: 'withdraw', code: 'no-longer-disagree' });

describe('npm run retention', () => {
  beforeEach(async () => {
    await raise();
    await answer(WORKER);
  });

  it('has nothing due while it is open, however long ago it was raised', async () => {
    const { code, said } = await retention(AFTER, ['--erase']);
    expect({ code, last: said.at(-1) }).toEqual({ code: 0, last: 'Nothing is due.' });
    expect(await withWords()).toEqual([1, 2]);
  });

  it('lists words once their time from closing is over, and erases nothing unless told to', async () => {
    await close();
    expect((await retention(BEFORE)).said).toContain('Closed, with words whose time is not over: 1.');
    const { said } = await retention(AFTER);
    expect(said).toContain('Words whose time is over: 1 escalation.');
    expect(said).toContain(`  ${REFERENCE}, since Saturday 20 November 2027`);
    expect(said.at(-1)).toBe('Nothing was erased. To erase what is due: npm run retention -- --erase');
    expect(await withWords()).toEqual([1, 2]);
  });

  it('told to, erases them for the reason that their time is over, and the record verifies', async () => {
    await close();
    const { code, said } = await retention(AFTER, ['--erase']);
    expect(code).toBe(0);
    expect(said).toContain(`Erased from ${REFERENCE}: the words of entries 1, 2. The record says so, and verifies.`);
    expect(await withWords()).toEqual([]);
    expect((await office().entries()).at(-1)?.events[0]).toMatchObject({ reason: 'time-over' });
    expect(await verify(['--store', office().file], { say: () => undefined, environment: {} })).toBe(0);
    expect((await retention(AFTER, ['--erase'])).said.at(-1)).toBe('Nothing is due.');
  });

  it.each([
    ['states no time', { decidedBy: 'Information governance lead', wordsForMonths: null }],
    ['states one that nobody has decided', { decidedBy: null, wordsForMonths: 12 }],
  ])('erases nothing where the policy %s, and says how many that is', async (_what, times) => {
    await close();
    const { said } = await retention(AFTER, ['--erase'], times);
    expect(said).toContain(
      'Closed, with words, and nobody has decided for how long they are kept: 1 (retention in the policy).',
    );
    expect(await withWords()).toEqual([1, 2]);
  });

  it('shows what a hold keeps as held, and does not touch it', async () => {
    await close();
    await press(COORDINATOR, { kind: 'hold', reason: 'legal-claim' });
    const { code, said } = await retention(AFTER, ['--erase']);
    expect(code).toBe(0);
    expect(said).toContain(`  ${REFERENCE}, held for a legal claim since Friday 20 November 2026, by: Coordinator`);
    expect(said.at(-1)).toBe('Nothing is due.');
    expect(await withWords()).toEqual([1, 2]);
  });

  it('finishes what was begun, in an open escalation too', async () => {
    await expect(erase(office(), [1], CUT)).rejects.toThrow('the power was cut');
    expect((await retention(BEFORE)).said).toContain('Erasing begun and not finished: 1.');
    expect((await retention(BEFORE, ['--erase'])).code).toBe(0);
    expect(await withWords()).toEqual([2]);
  });

  it('forgets what is past its time in the access log, and nothing else', async () => {
    const past = viewAt(1, { keepUntil: parseInstant('2020-01-01T00:00:00Z') });
    const kept = viewAt(2, { keepUntil: null });
    for (const view of [past, kept]) await office().store.accessLog.keep(view);
    expect((await retention(BEFORE)).said).toContain('Access log: 1 view is past its time.');
    const { said } = await retention(BEFORE, ['--erase']);
    expect(said).toContain('Access log: 1 view was forgotten.');
    expect(await office().store.accessLog.between(past.at, 'end', 9)).toEqual([kept]);
  });

  it('names a record that is broken, answers 1, and prints no word of anybody', async () => {
    await close();
    const database = withoutGuards(new DatabaseSync(office().file));
    database.exec("UPDATE record SET words = replace(words, 'hungry', 'thirsty')");
    database.close();
    const { code, said } = await retention(AFTER, ['--erase']);
    expect(code).toBe(1);
    expect(said.join('\n')).toContain(`Not erased: The record of ${REFERENCE} does not verify at version 1`);
    for (const text of [RAISED.concern, NO.answer, 'thirsty']) expect(said.join('\n')).not.toContain(text);
    expect(await withWords()).toEqual([1, 2]);
  });

  it('explains itself when it is called with something it does not know', async () => {
    expect(await retention(AFTER, ['--all'])).toMatchObject({ code: 1, said: [expect.stringMatching(/^Usage: /)] });
  });
});
