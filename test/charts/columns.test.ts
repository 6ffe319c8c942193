import { drawColumns } from '../../src/charts/columns.ts';
import { textsIn } from './read-svg.ts';

const years = (...values: readonly (number | null)[]) =>
  values.map((value, index) => ({ label: `${2021 + index}-${22 + index}`, value }));

/** Where columns begin from the left, and the dashed lines stand. */
function placesIn(svg: string) {
  const places = (pattern: RegExp) => [...svg.matchAll(pattern)].map(([, at]) => Number(at));
  return {
    columns: places(/<path d="M([\d.]+),[\d.]+h[^"]*" fill=/g),
    breaks: places(/<line transform="translate\(([\d.]+),[\d.]+\)"[^>]*stroke-dasharray="4,4"/g),
  };
}

describe('Columns', () => {
  it('stand evenly in the order of time, with their figures', async () => {
    const { svg } = await drawColumns(years(35, 50, 80), { bandTo: 7, label: 'x', breaks: [] });
    const { columns, breaks } = placesIn(svg);
    const [first = 0, second = 0, third = 0] = columns;
    expect(second - first).toBeCloseTo(third - second, 0);
    expect(breaks).toEqual([]);
    expect(textsIn(svg)).toEqual(['35', '50', '80', '2021-22', '2022-23', '2023-24']);
  });

  it('have a gap, a dashed line and [b] where the series breaks', async () => {
    const { svg } = await drawColumns(years(35, 50, 80), { bandTo: 7, label: 'x', breaks: [2] });
    const { columns, breaks } = placesIn(svg);
    const [first = 0, second = 0, third = 0] = columns;
    expect(third - second).toBeGreaterThan(second - first + 10);
    expect(breaks).toHaveLength(1);
    expect(breaks[0]).toBeGreaterThan(second);
    expect(breaks[0]).toBeLessThan(third);
    expect(textsIn(svg)).toContain('[b]');
  });

  it('show a band as an outline and [c]', async () => {
    const { svg } = await drawColumns(years(35, null), { bandTo: 7, label: 'x', breaks: [] });
    expect(placesIn(svg).columns).toHaveLength(1);
    expect(svg).toContain('stroke-dasharray="3,3"');
    expect(textsIn(svg)).toContain('[c]');
  });

  it('name the year of quarters once', async () => {
    const marks = [1, 2, 3, 4, 5].map((each) => ({ label: each > 4 ? '2025-26 Q1' : `2024-25 Q${each}`, value: 20 }));
    const { svg } = await drawColumns(marks, { bandTo: 7, label: 'x', breaks: [4] });
    const texts = textsIn(svg).filter((text) => !/^\d+$/.test(text));
    expect(texts).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'Q1', '2024-25', '2025-26', '[b]']);
  });

  it('name years that are pooled in lines', async () => {
    const marks = ['2022-23 Q1 to 2023-24 Q4', '2024-25 Q1 to 2025-26 Q4'].map((label) => ({ label, value: 20 }));
    const { svg } = await drawColumns(marks, { bandTo: 7, label: 'x', breaks: [] });
    expect(textsIn(svg)).toContain('2022-23 Q1 to 2023-24 Q4');
  });
});
