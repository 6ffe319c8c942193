import { closeEnded, closeWave } from '../../src/survey/close-wave.ts';
import { planWave } from '../../src/survey/plan-wave.ts';
import { surveyPass } from '../../src/survey/pass.ts';
import { responsesOf } from '../../src/survey/responses.ts';
import { readWave } from '../../src/survey/waves.ts';
import { hasAnswered } from '../../src/survey/has-answered.ts';
import { answered, PEOPLE } from './answered.ts';
import { answering, benchOver, filled, LEAD, openWave, PLAN } from './bench.ts';

describe('Closing a wave', () => {
  it('counts everybody who answered, by group, and says who closed it', async () => {
    const { parts, wave } = await answered(22);
    await closeWave(wave.wave, LEAD, parts);
    const { closed } = await readWave(wave.wave, parts.store);
    expect(closed).toMatchObject({
      by: LEAD,
      answered: [
        { group: 'police', count: 20 },
        { group: 'school', count: 2 },
      ],
      byLink: 0,
    });
  });

  it('is done by the service, once, on the day after its last', async () => {
    const { parts, wave } = await answered(3);
    await closeEnded(parts);
    expect((await readWave(wave.wave, parts.store)).closed).toBeNull();
    parts.toClosing();
    await surveyPass(parts);
    await surveyPass(parts);
    const steps = (await parts.store.steps()).filter(({ kind }) => kind === 'closed');
    expect(steps).toHaveLength(1);
    expect(steps[0]?.by).toBeNull();
    expect(await parts.store.salt(wave.wave)).toBeNull();
  });

  it('by several at once is one closing, and every answer is counted once', async () => {
    const { parts, wave } = await answered(25);
    await Promise.all([1, 2, 3, 4].map(() => closeWave(wave.wave, LEAD, parts)));
    const closed = await readWave(wave.wave, parts.store);
    expect((await responsesOf(closed, parts.store)).asked).toHaveLength(25);
    expect(closed.closed?.answered.map(({ count }) => count)).toEqual([20, 5]);
    expect((await parts.store.steps()).filter(({ kind }) => kind === 'closed')).toHaveLength(1);
  });

  it('while people answer loses none who was thanked', async () => {
    const parts = benchOver();
    const wave = await openWave(parts, PEOPLE);
    const answers = PEOPLE.map((each) => answering(wave, each, filled(), parts));
    const [outcomes] = await Promise.all([Promise.all(answers), closeWave(wave.wave, LEAD, parts)]);
    const { asked } = await responsesOf(await readWave(wave.wave, parts.store), parts.store);
    expect(asked).toHaveLength(outcomes.filter((outcome) => outcome === 'taken').length);
    expect(new Set(outcomes)).not.toContain('answered-already');
  });

  it('leaves nobody who could tell who answered', async () => {
    const { parts, wave } = await answered(3);
    const [anna] = PEOPLE;
    if (anna === undefined) throw new Error('nobody');
    expect(await hasAnswered(wave, anna.person, anna.group, parts)).toBe(true);
    await closeWave(wave.wave, LEAD, parts);
    expect(await hasAnswered(wave, anna.person, anna.group, parts)).toBe(false);
  });

  it('is refused where it was never launched', async () => {
    const parts = benchOver();
    const wave = await planWave(PLAN, LEAD, parts);
    await expect(closeWave(wave, LEAD, parts)).rejects.toMatchObject({ code: 'wave-not-launched' });
  });
});
