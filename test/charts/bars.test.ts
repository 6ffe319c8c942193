import { drawBars } from '../../src/charts/bars.ts';
import { textsIn } from './read-svg.ts';

/** The widths of the filled bars and of the dashed outlines, in the order of the marks. */
function widthsIn(svg: string) {
  const widths = (pattern: RegExp) => [...svg.matchAll(pattern)].map(([, width]) => Number(width));
  return {
    bars: widths(/<path d="M[\d.]+,[\d.]+h([\d.]+)[^"]*" fill=/g),
    outlines: widths(/<path d="M[\d.]+,[\d.]+h([\d.]+)[^"]*" stroke="[^"]*" stroke-width="1" stroke-dasharray=/g),
  };
}

describe('Bars', () => {
  it('are as long as their figures, which stand beside them', async () => {
    const marks = [
      { label: 'Health', value: 20 },
      { label: 'Other agencies', value: 80 },
    ];
    const { svg } = await drawBars(marks, { bandTo: 7, label: 'x' });
    const [short = 0, long = 0] = widthsIn(svg).bars;
    expect(long / short).toBeCloseTo(4, 1);
    expect(textsIn(svg)).toEqual(['Health', 'Other agencies', '20', '80']);
  });

  it('show a band as an outline up to where it ends and [c], never as nothing', async () => {
    const marks = [
      { label: 'Health', value: null },
      { label: 'Other agencies', value: 70 },
    ];
    const { svg } = await drawBars(marks, { bandTo: 7, label: 'x' });
    const { bars, outlines } = widthsIn(svg);
    expect(outlines).toHaveLength(1);
    expect((bars[0] ?? 0) / (outlines[0] ?? 0)).toBeCloseTo(10, 0);
    expect(textsIn(svg)).toEqual(['Health', 'Other agencies', '[c]', '70']);
  });

  it('never draw a band as the longest there could be', async () => {
    const { svg } = await drawBars([{ label: 'Health', value: null }], { bandTo: 7, label: 'x' });
    expect(widthsIn(svg).outlines[0]).toBeLessThan(330 / 2);
  });

  it('have a long label whole, in lines above the bar', async () => {
    const label = 'In care, stepping down or closing, or another point';
    const { svg } = await drawBars([{ label, value: 10 }], { bandTo: 7, label: 'x' });
    expect(textsIn(svg)[0]).toBe(label);
    expect(svg.match(/<tspan/g)?.length).toBe(2);
  });
});
