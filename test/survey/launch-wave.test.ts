import { abandonWave } from '../../src/survey/abandon-wave.ts';
import { launchWave } from '../../src/survey/launch-wave.ts';
import { marksList } from '../../src/survey/lists.ts';
import { planWave } from '../../src/survey/plan-wave.ts';
import { stageOf } from '../../src/survey/wave.ts';
import { readWave } from '../../src/survey/waves.ts';
import type { WaveId } from '../../src/survey/wave-step.ts';
import { benchOver, LEAD, peopleOf, PLAN } from './bench.ts';

const PEOPLE = peopleOf({ police: 9, school: 8 });

describe('Launching a wave', () => {
  it('opens it on its first day, with a secret link where it has a page, and keeps nobody who is asked', async () => {
    const parts = benchOver();
    const id = await planWave({ ...PLAN, page: true }, LEAD, parts);
    expect(await launchWave(id, LEAD, PEOPLE, parts)).toBe('launched');
    const wave = await readWave(id, parts.store);
    expect(stageOf(wave, parts.now())).toBe('open');
    expect(wave.launched?.link).toMatch(/^[\w-]{22}$/);
    expect(wave.launched?.merged.map(({ code, asked }) => [code, asked])).toEqual([
      ['police', 9],
      ['school', 8],
    ]);
    expect(JSON.stringify(await parts.store.steps())).not.toContain(PEOPLE[0]?.person);
  });

  it('a second time changes nothing', async () => {
    const parts = benchOver();
    const id = await planWave(PLAN, LEAD, parts);
    await launchWave(id, LEAD, PEOPLE, parts);
    const [steps, salt] = [await parts.store.steps(), await parts.store.salt(id)];
    expect(await launchWave(id, LEAD, peopleOf({ icb: 20 }), parts)).toBe('launched-already');
    expect(await parts.store.steps()).toEqual(steps);
    expect(await parts.store.salt(id)).toBe(salt);
    expect(await parts.store.list(id, marksList('icb'))).toBeNull();
  });

  it('by five at once, who see other people in the directory, is done once and leaves only its own lists', async () => {
    const parts = benchOver();
    const id = await planWave({ ...PLAN, page: true }, LEAD, parts);
    const groups = ['a', 'b', 'c', 'd', 'e'];
    const all = await Promise.all(groups.map((group) => launchWave(id, LEAD, peopleOf({ [group]: 9 }), parts)));
    expect(all.filter((outcome) => outcome === 'launched')).toHaveLength(1);
    const merged = (await readWave(id, parts.store)).launched?.merged.map(({ code }) => code);
    expect(merged).toHaveLength(1);
    for (const group of groups) {
      const list = await parts.store.list(id, marksList(group));
      expect(list === null).toBe(group !== merged?.[0]);
    }
  });

  it('is refused where fewer than eight are asked, its last day is past, it is given up, or there is none', async () => {
    const parts = benchOver();
    const empty = await planWave(PLAN, LEAD, parts);
    await expect(launchWave(empty, LEAD, [], parts)).rejects.toMatchObject({ code: 'wave-not-launchable' });
    for (const few of [peopleOf({ police: 7 }), peopleOf({ police: 3, school: 4 })]) {
      await expect(launchWave(empty, LEAD, few, parts)).rejects.toMatchObject({ code: 'wave-not-launchable' });
    }
    const page = await planWave({ ...PLAN, page: true }, LEAD, parts);
    expect(await launchWave(page, LEAD, [], parts)).toBe('launched');
    const given = await planWave(PLAN, LEAD, parts);
    await abandonWave(given, LEAD, parts);
    await expect(launchWave(given, LEAD, PEOPLE, parts)).rejects.toMatchObject({ code: 'wave-not-planned' });
    await expect(launchWave('w-none' as WaveId, LEAD, PEOPLE, parts)).rejects.toMatchObject({ code: 'wave-unknown' });
    parts.toClosing();
    await expect(launchWave(empty, LEAD, PEOPLE, parts)).rejects.toMatchObject({ code: 'wave-not-launchable' });
  });

  it('is waited for where its first day is to come', async () => {
    const parts = benchOver();
    const id = await planWave({ ...PLAN, opens: PLAN.closes }, LEAD, parts);
    await launchWave(id, LEAD, PEOPLE, parts);
    expect(stageOf(await readWave(id, parts.store), parts.now())).toBe('waiting-to-open');
  });
});
