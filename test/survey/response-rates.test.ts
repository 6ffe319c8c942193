import { closeWave } from '../../src/survey/close-wave.ts';
import { surveyPass } from '../../src/survey/pass.ts';
import { responseRates } from '../../src/survey/response-rates.ts';
import { readWave } from '../../src/survey/waves.ts';
import { answered } from './answered.ts';
import { LEAD } from './bench.ts';

describe('The response rates of a wave', () => {
  it('come with the pass while it is open, and stay as they were once it is closed', async () => {
    const { parts, wave } = await answered(22);
    const rates = async () =>
      (await responseRates(await readWave(wave.wave, parts.store), parts)).map(({ group, answered: count }) => [
        group.code,
        count,
        group.asked,
      ]);
    expect(await rates()).toEqual([
      ['police', 0, 20],
      ['school', 0, 8],
    ]);
    await surveyPass(parts);
    const then = [
      ['police', 20, 20],
      ['school', 2, 8],
    ];
    expect(await rates()).toEqual(then);
    await closeWave(wave.wave, LEAD, parts);
    expect(await rates()).toEqual(then);
  });
});
