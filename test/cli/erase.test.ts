import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { run } from '../../src/cli/erase.ts';
import { run as verify } from '../../src/cli/record-verify.ts';
import { saidErased } from '../../src/record/erasure.ts';
import { ladder, NO } from '../casework/ladder.ts';
import { officeForEachTest, RAISED } from '../casework/office.ts';
import { REFERENCE } from '../support/sample-events.ts';
import { COORDINATOR, WORKER } from '../support/sample-people.ts';

const office = officeForEachTest();
const { raise, answer, press } = ladder(office);
const ALL = ['--escalation', REFERENCE, '--reason', 'request', '--all'];

async function erase(...given: string[]) {
  const said: string[] = [];
  const settings = { say: (line: string) => void said.push(line), environment: {}, now: () => office().parts.now() };
  return { code: await run([...given, '--store', office().file], settings), said: said.join('\n') };
}
async function verified(): Promise<number> {
  return verify(['--store', office().file], { say: () => undefined, environment: {} });
}
const withWords = async () =>
  (await office().entries()).flatMap(({ version, words }) => (words === null ? [] : [version]));

describe('npm run erase', () => {
  beforeEach(async () => {
    await raise();
    await answer(WORKER);
  });

  it('shows which entries have words, by date, role and field, and no word of them', async () => {
    const { code, said } = await erase('--escalation', REFERENCE.toLowerCase());
    expect(code).toBe(0);
    expect(said.split('\n')).toEqual([
      `Entries of ${REFERENCE} that have words:`,
      '  1  Friday 20 November 2026, Teacher: The challenge, What is asked for',
      '  2  Friday 20 November 2026, Social worker: The answer',
      'The words of an entry go together: name the entry to erase them.',
    ]);
    expect(await withWords()).toEqual([1, 2]);
  });

  it('erases the entry named, says so without a word of it, and the record verifies', async () => {
    const { code, said } = await erase('--escalation', REFERENCE, '--reason', 'should-not-be-here', '--entry', '2');
    expect(code).toBe(0);
    expect(said).toMatch(/^Erased from KM-4F7Q-2XWDR: the words of entry 2\. The record says so, and verifies\.\n/);
    for (const text of [RAISED.concern, NO.answer]) expect(said).not.toContain(text);
    expect(await withWords()).toEqual([1]);
    expect(await verified()).toBe(0);
    expect((await office().entries()).at(-1)?.events[0]).toMatchObject({ reason: 'should-not-be-here' });
  });

  it('erases all there are, and then has nothing to show', async () => {
    expect((await erase(...ALL)).said).toContain('the words of entries 1, 2.');
    expect((await erase('--escalation', REFERENCE)).said).toBe(`${REFERENCE} has no words that could be erased.`);
  });

  it('says plainly that it is held, why, since when and by whom, and erases nothing', async () => {
    await press(COORDINATOR, { kind: 'hold', reason: 'review' });
    const held = 'is held for a review since Friday 20 November 2026, by: Coordinator.';
    await expect(erase(...ALL)).rejects.toThrow(`${REFERENCE} ${held} Nothing of it was erased.`);
    expect((await erase('--escalation', REFERENCE)).said).toContain(`${REFERENCE} ${held} While it is held`);
    expect(await withWords()).toEqual([1, 2]);
  });

  it('after a serious incident says that it is held for that', async () => {
    await press(COORDINATOR, { kind: 'report-serious-incident' });
    await expect(erase(...ALL)).rejects.toThrow('held for a serious incident since');
  });

  it('killed between the entry and the words, is finished by running it again', async () => {
    const script = join('test', 'support', 'erase-until-killed.ts');
    const { signal } = spawnSync(process.execPath, ['--no-warnings', script, office().file, REFERENCE]);
    expect(signal).toBe('SIGKILL');
    expect(saidErased(await office().entries())).toEqual([1, 2]);
    expect(await withWords()).toEqual([1, 2]);
    expect(await verified()).toBe(0);
    expect((await erase('--escalation', REFERENCE)).said).toContain('erasing goes on where it stopped');
    expect((await erase(...ALL)).code).toBe(0);
    expect(await withWords()).toEqual([]);
    expect(await office().entries()).toHaveLength(3);
    expect(await verified()).toBe(0);
  });

  it.each([
    ['a reference nobody raised', ['--escalation', 'KM-0000-00000'], 'escalation-unknown'],
    ['no reference at all', ['--escalation', 'the Smith case'], 'escalation-unknown'],
    ['an entry that is not there', [...ALL.slice(0, 4), '--entry', '7'], 'words-not-there'],
  ])('refuses %s', async (_what, given, code) => {
    await expect(erase(...given)).rejects.toMatchObject({ code });
  });

  it('refuses a store that is not there, and makes none', async () => {
    const settings = { say: () => undefined, environment: {} };
    await expect(run([...ALL, '--store', `${office().file}.gone`], settings)).rejects.toMatchObject({
      code: 'store-unreadable',
    });
  });

  it.each([
    [[]],
    [['--all']],
    [['--escalation', REFERENCE, '--all']],
    [['--escalation', REFERENCE, '--reason', 'request']],
    [['--escalation', REFERENCE, '--reason', 'time-over', '--all']],
    [['--escalation', REFERENCE, '--reason', 'because', '--all']],
    [[...ALL, '--entry', '1']],
    [[...ALL.slice(0, 4), '--entry', '0']],
    [[...ALL.slice(0, 4), '--entry', '1-3']],
    [[...ALL, '--in', 'paper']],
    [[...ALL, '--now']],
  ])('explains itself when called with %j, and erases nothing', async (given) => {
    const { code, said } = await erase(...given);
    expect({ code, usage: said.startsWith('Usage: npm run erase') }).toEqual({ code: 1, usage: true });
    expect(await withWords()).toEqual([1, 2]);
  });
});
