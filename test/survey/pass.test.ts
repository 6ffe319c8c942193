import { closeWave } from '../../src/survey/close-wave.ts';
import { waitingList } from '../../src/survey/lists.ts';
import { surveyPass } from '../../src/survey/pass.ts';
import { responseRates } from '../../src/survey/response-rates.ts';
import { countedOf } from '../../src/survey/counted.ts';
import { readWave } from '../../src/survey/waves.ts';
import { PEOPLE } from './answered.ts';
import { answering, benchOver, filled, LEAD, openWave } from './bench.ts';

const source = (wave: Awaited<ReturnType<typeof openWave>>) =>
  ({ wave: wave.wave, reached: 'asked', group: 'police' }) as const;

describe('The pass', () => {
  it('enters answers only where eight can go and eight can stay', async () => {
    const parts = benchOver();
    const wave = await openWave(parts, PEOPLE);
    const entered: number[] = [];
    for (const each of PEOPLE.filter(({ group }) => group === 'police')) {
      await answering(wave, each, filled(), parts);
      await surveyPass(parts);
      entered.push((await countedOf(source(wave), parts.store)).length);
    }
    expect(entered).toEqual([...Array.from({ length: 15 }, () => 0), ...Array.from({ length: 5 }, () => 8)]);
  });

  it('of two waves goes on with the one where the other cannot be read, and says so', async () => {
    const parts = benchOver();
    const [one, other] = [await openWave(parts, PEOPLE), await openWave(parts, PEOPLE)];
    for (const wave of [one, other]) {
      for (const each of PEOPLE) await answering(wave, each, filled(), parts);
    }
    for (const broken of [one, other]) {
      const list = waitingList(source(broken));
      const before = await parts.store.list(broken.wave, list);
      await parts.store.writeList(broken.wave, list, 'not a list', before?.etag ?? null);
      await expect(surveyPass(parts)).rejects.toMatchObject({ code: 'wave-list-broken' });
      const whole = broken === one ? other : one;
      if (whole === other) expect(await countedOf(source(whole), parts.store)).toHaveLength(12);
      expect((await responseRates(whole, parts)).map(({ answered }) => answered)).toEqual([20, 8]);
      const broke = await parts.store.list(broken.wave, list);
      await parts.store.writeList(broken.wave, list, before?.body ?? '', broke?.etag ?? null);
    }
    await closeWave(one.wave, LEAD, parts);
    expect((await readWave(one.wave, parts.store)).closed?.answered[0]).toEqual({ group: 'police', count: 20 });
  });
});
