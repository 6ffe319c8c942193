import { clocksOf } from '../../src/dashboard/clocks.ts';
import { band, count, PLAIN, yearsDrawn } from './drawn-years.ts';

const of = (tables: (typeof PLAIN)['tables']) => clocksOf(yearsDrawn([{ ...PLAIN, tables }]));

describe('Clocks', () => {
  it('say the row a reader asks for, however small', async () => {
    const [section] = await of({ 'answer-first': [band, count(40)] });
    expect(section?.title).toBe(
      'In 2020-21, 7 or fewer of the challenges due an answer at the first stage had it by its time.',
    );
  });

  it('say how many went past the second stage', async () => {
    const [section] = await of({ stage: [count(70), count(20), count(10)] });
    expect(section?.title).toBe(
      'In 2020-21, about 70 in 100 of the challenges raised went no further than the first stage.',
    );
    expect(section?.lines).toContain(
      'In 2020-21, about 10 in 100 of the challenges raised went past the second stage.',
    );
  });
});
