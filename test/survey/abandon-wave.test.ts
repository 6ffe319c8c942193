import { abandonWave } from '../../src/survey/abandon-wave.ts';
import { launchWave } from '../../src/survey/launch-wave.ts';
import { planWave } from '../../src/survey/plan-wave.ts';
import { PEOPLE } from './answered.ts';
import { benchOver, LEAD, PLAN } from './bench.ts';

describe('Giving up a wave', () => {
  it('is for one that was not launched, and is done once', async () => {
    const parts = benchOver();
    const id = await planWave(PLAN, LEAD, parts);
    await abandonWave(id, LEAD, parts);
    await abandonWave(id, LEAD, parts);
    expect((await parts.store.steps()).map(({ kind }) => kind)).toEqual(['planned', 'abandoned']);
    const launched = await planWave(PLAN, LEAD, parts);
    await launchWave(launched, LEAD, PEOPLE, parts);
    await expect(abandonWave(launched, LEAD, parts)).rejects.toMatchObject({ code: 'wave-not-planned' });
  });
});
