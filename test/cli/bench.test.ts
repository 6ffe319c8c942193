import { run } from '../../src/cli/bench.ts';

describe('npm run bench', () => {
  it.each([[[]], [['speed']], [['turn', '--rounds', '0']], [['turn', '--presses', 'many']], [['turn', '--fast']]])(
    'says how it is used when it is given %j',
    async (given) => {
      const said: string[] = [];
      expect(await run(given, (line) => said.push(line))).toBe(1);
      expect(said).toEqual([expect.stringContaining('Usage: npm run bench -- turn')]);
    },
  );

  it('measures the real service beside a bare echo bot, and says whose numbers these are', async () => {
    const said: string[] = [];
    const given = ['turn', '--rounds', '1', '--presses', '1', '--starts', '1'];
    expect(await run(given, (line) => said.push(line))).toBe(0);
    expect(said.join('\n')).toMatch(/this machine's numbers[^]*a note is kept +\d+\.\d ms[^]*home is shown +\d/);
  });
});
