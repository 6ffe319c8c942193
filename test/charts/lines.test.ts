import { drawLines, type Point } from '../../src/charts/lines.ts';
import { textsIn } from './read-svg.ts';

const point = (wave: string, share: number): Point => ({ wave, share, least: share - 9, most: share + 9 });

/** What joins points, each from where to where. */
function joinsIn(svg: string): readonly string[] {
  return [...svg.matchAll(/<path d="(M[\d.]+,[\d.]+(?:L[\d.]+,[\d.]+)+)" stroke=/g)].map(([, path = '']) => path);
}

describe('Lines over waves', () => {
  it('join the points of a run, and no others', async () => {
    const { svg } = await drawLines(
      [
        [point('Autumn 2026', 42), point('Spring 2027', 58)],
        [point('Autumn 2027', 61), point('Spring 2028', 80)],
      ],
      'x',
    );
    expect(joinsIn(svg)).toHaveLength(2);
    for (const join of joinsIn(svg)) expect(join.match(/L/g)).toHaveLength(1);
    expect(textsIn(svg)).toContain('[b]');
  });

  it('show each share and its interval', async () => {
    const { svg } = await drawLines([[point('Autumn 2026', 42.4), point('Spring 2027', 58)]], 'x');
    expect(textsIn(svg)).toEqual(['0 %', '50 %', '100 %', '42', '58', 'Autumn 2026', 'Spring 2027']);
    const intervals = [...svg.matchAll(/x2="0" y2="-([\d.]+)"/g)].map(([, height]) => Number(height));
    // 18 of 100, on the height of the plot.
    expect(intervals).toEqual([30.6, 30.6]);
  });

  it('stand alone as a point', async () => {
    const { svg } = await drawLines([[point('Autumn 2026', 42)]], 'x');
    expect(joinsIn(svg)).toEqual([]);
    expect(textsIn(svg)).not.toContain('[b]');
  });
});
