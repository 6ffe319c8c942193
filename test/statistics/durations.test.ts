import { durationsOf } from '../../src/statistics/durations.ts';
import { counted, RULE, times, YEAR } from './counted-facts.ts';
import { sampleFacts } from './sample-facts.ts';

const region = { period: YEAR, areas: RULE.geography.areas };
const answeredAfter = (days: readonly (number | null)[]) => days.map((daysToAnswer) => sampleFacts({ daysToAnswer }));
const answers = async (days: readonly (number | null)[]) =>
  durationsOf((await counted(answeredAfter(days))).days, region).find(({ wait }) => wait === 'answer');

describe('Working days', () => {
  it('are told as the days within which a quarter, half and three quarters had it', async () => {
    expect(await answers([9, 1, 2, 3, 4, 5, 6, 7])).toEqual({
      wait: 'answer',
      of: 8,
      quarter: 2,
      half: 4,
      threeQuarters: 6,
    });
  });

  it('are not told where fewer than eight have it; who still waits is not one of them', async () => {
    expect(await answers([1, 2, 3, 4, 5, 6, 7])).toBeUndefined();
    expect(await answers([1, 2, 3, 4, 5, 6, 7, null, null])).toBeUndefined();
  });

  it('add up over areas and quarters', async () => {
    const facts = [
      ...times(4, sampleFacts()),
      ...times(4, sampleFacts({ partnership: 'medway', quarterRaised: { year: 2025, quarter: 3 }, daysToAnswer: 6 })),
    ];
    const { days } = await counted(facts);
    expect(durationsOf(days, region).find(({ wait }) => wait === 'answer')).toMatchObject({
      of: 8,
      half: 2,
      threeQuarters: 6,
    });
    expect(durationsOf(days, { ...region, areas: ['kent'] })).toEqual([]);
  });

  it('to settle count in the quarter of the end, and not where it was taken back', async () => {
    const all = await counted([
      ...times(8, sampleFacts({ quarterRaised: { year: 2025, quarter: 1 }, daysToSettle: 5 })),
      sampleFacts({ daysToSettle: null }),
    ]);
    expect(durationsOf(all.days, region)).toEqual([{ wait: 'settle', of: 8, quarter: 5, half: 5, threeQuarters: 5 }]);
  });
});
