import { run } from './torture.ts';

describe('npm run torture', () => {
  it.each([[['--minutes', '0']], [['--minutes', 'long']], [['--processes', '1']], [['--fast']], [['now']]])(
    'says how it is used when it is given %j',
    async (given) => {
      const said: string[] = [];
      expect(await run(given, (line) => said.push(line))).toBe(1);
      expect(said).toEqual([expect.stringContaining('Usage: npm run torture -- --minutes N')]);
    },
  );

  it('kills, breaks and races for a while, and every acknowledged command is kept once and every message sent once', async () => {
    const said: string[] = [];
    const given = ['--minutes', '0.4', '--processes', '2', '--kill-every', '3'];
    const code = await run(given, (line) => said.push(line));
    expect(said.at(-1)).toContain('nothing was sent twice.');
    expect(code).toBe(0);
    // It would fit as well if nobody had been killed and nothing had been kept.
    expect(said.join('\n')).toMatch(/killed [1-9]\d* times[^]*, [1-9]\d* acknowledged; [1-9]\d* escalations/);
    expect(said.join('\n')).toMatch(/dropped-after-commit [1-9]/);
  }, 300_000);
});
