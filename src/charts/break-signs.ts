import { chartWords } from '../words/dashboard.ts';
import { placed } from './channels.ts';
import { INK, LETTERS, LINE, type Picture } from './draw-chart.ts';

/** How wide the gap in a series is, in pixels. */
export const BREAK = 18;

/** Where a series breaks: a dashed line with `[b]` above it, from there down to `ground` (pixels). */
export function breakSigns(places: readonly number[], ground: number): Picture['layers'] {
  const values = places.map((at) => ({ at, sign: chartWords.break }));
  return [
    {
      data: { values },
      mark: { type: 'rule', stroke: INK.outline, strokeDash: [4, 4], strokeWidth: 1 },
      encoding: { x: placed('at'), y: { value: LINE }, y2: { value: ground } },
    },
    {
      data: { values },
      mark: { type: 'text', align: 'center', baseline: 'top', fontSize: LETTERS.small },
      encoding: { x: placed('at'), y: { value: 0 }, text: { field: 'sign', type: 'nominal' } },
    },
  ];
}
