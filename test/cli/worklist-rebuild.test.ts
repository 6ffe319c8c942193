import fc from 'fast-check';
import { run } from '../../src/cli/worklist-rebuild.ts';
import { rebuildWorklist } from '../../src/cli/data/rebuild-worklist.ts';
import { fold } from '../../src/escalation/evolve.ts';
import { runningClocks } from '../../src/escalation/running-clocks.ts';
import { storeInTemporaryFolder, withoutGuards } from '../storage/sqlite/sample-store.ts';
import { FRIDAY } from '../support/sample-policy.ts';
import { keep, keptWalks } from './data/walked.ts';

const [SAMPLE = []] = fc.sample(
  keptWalks.filter((all) => all.length === 4),
  { seed: 5, numRuns: 1 },
);
const ids = SAMPLE.map(({ entries }) => entries[0]!.escalationId);
const quiet = { rewrites: false, write: () => undefined };

describe('npm run worklist:rebuild', () => {
  const { file, open, raw } = storeInTemporaryFolder();

  async function rebuilding(rewrites = false, given = ['--store', file()]) {
    const said: string[] = [];
    const shown: string[] = [];
    const screen = { rewrites, write: (text: string) => void shown.push(text) };
    const code = await run(given, { say: (line) => said.push(line), screen, environment: {} });
    return { code, said, shown };
  }

  it('builds the view anew from the record, whatever stood there', async () => {
    const store = open();
    await keep(store, SAMPLE);
    raw().exec(`DELETE FROM worklist WHERE escalation = '${ids[0]}';
      UPDATE worklist SET line = json_set(line, '$.version', 9999, '$.stage', 'wrong') WHERE escalation = '${ids[1]}';
      INSERT INTO worklist (escalation, line) SELECT 'KM-NONE', json_set(line, '$.escalation', 'KM-NONE') FROM worklist LIMIT 1`);
    expect(await rebuilding()).toMatchObject({ code: 0, said: ['The worklist was built anew: 4 escalations.'] });
    for (const { entries } of SAMPLE) {
      const state = fold(entries);
      const dueAt = runningClocks(state)[0]?.dueAt ?? null;
      const line = await store.worklist.find(entries[0]!.escalationId);
      expect(line).toMatchObject({ version: entries.length, stage: 'stage' in state ? state.stage : '', dueAt });
    }
    expect(raw().prepare('SELECT count(*) AS lines FROM worklist').get()).toEqual({ lines: 4 });
  });

  it('shows on a terminal one line that is rewritten, and in a log a line for each tenth', async () => {
    await keep(open(), SAMPLE);
    const terminal = (await rebuilding(true)).shown;
    expect(terminal.at(-2)).toBe(`\r[${'#'.repeat(30)}] 100 %  4 of 4 escalations`);
    expect(terminal.at(-1)).toBe('\n');
    expect((await rebuilding()).shown).toEqual([
      `[${'#'.repeat(7)}${'-'.repeat(23)}]  25 %  1 of 4 escalations\n`,
      `[${'#'.repeat(15)}${'-'.repeat(15)}]  50 %  2 of 4 escalations\n`,
      `[${'#'.repeat(22)}${'-'.repeat(8)}]  75 %  3 of 4 escalations\n`,
      `[${'#'.repeat(30)}] 100 %  4 of 4 escalations\n`,
    ]);
  });

  it('goes on where one record cannot be read: names it, and everyone else has their line', async () => {
    await keep(open(), SAMPLE);
    withoutGuards(raw()).exec(`UPDATE record SET words = '{"x"' WHERE escalation = '${ids[1]}' AND version = 1`);
    const { code, said } = await rebuilding();
    expect(code).toBe(1);
    expect(said[0]).toBe('The worklist was built anew: 3 escalations.');
    expect(said[1]).toContain(`The record of ${ids[1]} does not verify at version 1`);
    expect(await open().worklist.find(ids[1]!)).toBeNull();
    expect(await open().worklist.find(ids[3]!)).not.toBeNull();
  });

  it('beside a service that decides meanwhile, leaves the newer line', async () => {
    const store = open();
    const [first] = SAMPLE;
    await keep(store, SAMPLE);
    const newest = (await store.worklist.find(ids[0]!))!;
    const record = {
      escalations: () => store.record.escalations(),
      // Read before the newest decision, put after it.
      read: async (escalation: (typeof ids)[number]) => {
        const entries = await store.record.read(escalation);
        if (escalation !== ids[0]) return entries;
        await store.worklist.put(newest);
        return entries.slice(0, -1);
      },
    };
    await rebuildWorklist({ ...store, record, now: () => FRIDAY }, quiet);
    expect((await store.worklist.find(ids[0]!))?.version).toBe(first?.entries.length);
  });

  it.each([[['--in', 'paper']], [['everything']]])('says how it is used when it is given %j', async (given) => {
    expect(await rebuilding(false, given)).toMatchObject({
      code: 1,
      said: [expect.stringContaining('Usage: npm run')],
    });
  });

  it('makes no store where there is none', async () => {
    await expect(rebuilding()).rejects.toMatchObject({ code: 'store-unreadable' });
  });
});
