import { areaClasses, plotsOf } from '../../src/statistics/plots.ts';
import { quarter, quarterAlone, yearOf } from '../../src/statistics/period.ts';

const kent = ['kent'];
const both = ['kent', 'medway'];

describe('Plots', () => {
  it('are as large as publications leave them: a year that is never cut is one', () => {
    expect(plotsOf([{ period: yearOf(2025), areas: both }])).toEqual([{ period: yearOf(2025), areas: both }]);
  });

  it('are cut wherever a published period begins or ends, and where an area stands alone', () => {
    const plots = plotsOf([
      { period: yearOf(2025), areas: both },
      { period: quarterAlone(quarter(2025, 2)), areas: kent },
    ]);
    expect(plots.map(({ period, areas }) => [period.quarters, areas.join()])).toEqual([
      [1, 'kent'],
      [1, 'medway'],
      [1, 'kent'],
      [1, 'medway'],
      [2, 'kent'],
      [2, 'medway'],
    ]);
    expect(areaClasses([{ period: yearOf(2025), areas: both }])).toEqual([both]);
  });
});
