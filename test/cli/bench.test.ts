import { run } from '../../src/cli/bench.ts';
import { HELD_OUT } from '../../src/cli/bench/identifiers/held-out.ts';

describe('npm run bench', () => {
  it.each([
    [[]],
    [['speed']],
    [['turn', '--rounds', '0']],
    [['turn', '--presses', 'many']],
    [['turn', '--fast']],
    [['identifiers', '--fast']],
  ])('says how it is used when it is given %j', async (given) => {
    const said: string[] = [];
    expect(await run(given, (line) => said.push(line))).toBe(1);
    expect(said).toEqual([expect.stringContaining('Usage: npm run bench -- turn')]);
  });

  it('measures the real service beside a bare echo bot, and says whose numbers these are', async () => {
    const said: string[] = [];
    const given = ['turn', '--rounds', '1', '--presses', '1', '--starts', '1'];
    expect(await run(given, (line) => said.push(line))).toBe(0);
    expect(said.join('\n')).toMatch(/this machine's numbers[^]*a note is kept +\d+\.\d ms[^]*home is shown +\d/);
  });

  it('says what the checks of free text find, and repeats no sample', async () => {
    const said: string[] = [];
    expect(await run(['identifiers'], (line) => said.push(line))).toBe(0);
    const report = said.join('\n');
    expect(report).toMatch(/recall: nhs-number +1\.000[^]*names of people +0\.\d{3} \([^]*stopped: clean sentences/);
    const { names, clean } = HELD_OUT;
    const samples = [...Object.values(names).flatMap(({ given, surnames }) => [...given, ...surnames]), ...clean];
    expect(samples.filter((sample) => new RegExp(`\\b${sample}\\b`).test(report))).toEqual([]);
  });
});
