import { run } from '../../../../src/cli/bench.ts';
import { benchDashboard } from '../../../../src/cli/bench/dashboard/run.ts';
import { PATHS } from '../../../web/pages/dashboard/sample-dashboard.ts';

describe('npm run bench -- dashboard', () => {
  it('measures every page of the dashboard beside a static one, and none weighs more than it may', async () => {
    const said: string[] = [];
    expect(await benchDashboard((line) => said.push(line), 2)).toBe(true);
    const rows = said.filter((line) => line.startsWith('/dashboard'));
    expect(rows.map((row) => row.split(' ')[0])).toEqual(PATHS);
    for (const row of rows) expect(row).toMatch(/ \d+\.\d ms +\d+\.\d +\d+ ms +\d+ KB/);
    expect(said.at(-1)).toBe('No page weighs more than 150 KB with its style sheet.');
  });

  it('takes nothing more', async () => {
    const said: string[] = [];
    expect(await run(['dashboard', '--fast'], (line) => said.push(line))).toBe(1);
    expect(said).toEqual([expect.stringContaining('npm run bench -- dashboard.')]);
  });
});
