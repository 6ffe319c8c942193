import { closeWave } from '../../src/survey/close-wave.ts';
import { markReminded } from '../../src/survey/remind-wave.ts';
import { answered } from './answered.ts';
import { LEAD } from './bench.ts';

describe('Reminding of a wave', () => {
  it('is for one of those who press it, once, and only while it is open', async () => {
    const { parts, wave } = await answered(0);
    const all = await Promise.all([1, 2, 3].map(() => markReminded(wave.wave, LEAD, parts)));
    expect(all.sort()).toEqual(['reminded', 'reminded-already', 'reminded-already']);
    expect(await markReminded(wave.wave, LEAD, parts)).toBe('reminded-already');
    await closeWave(wave.wave, LEAD, parts);
    await expect(markReminded(wave.wave, LEAD, parts)).rejects.toMatchObject({ code: 'wave-not-open' });
  });
});
