import { chartWords } from '../words/dashboard.ts';
import { placed, scaled } from './channels.ts';
import type { Chart, Mark } from './chart.ts';
import { drawChart, INK, LETTERS, WIDTH } from './draw-chart.ts';
import { wrap } from './wrap.ts';

const LINE = 18;
const BAR = 22;
const BETWEEN = 12;
/** What the figure at the end of the longest bar needs. */
const FIGURE = 48;
/** Half an outline must not fall off the sheet. */
const EDGE = 1;
const LETTERS_IN_A_LINE = 44;

/**
 * A bar for each mark, its label above and its figure at its end. A band is a dashed outline from nothing to `bandTo` and `[c]`: any
 * count in it is possible. `label` is what the picture says, in a sentence.
 */
export async function drawBars(
  marks: readonly Mark[],
  { bandTo, label }: { readonly bandTo: number; readonly label: string },
): Promise<Chart> {
  let at = 0;
  const rows = marks.map(({ label: name, value }) => {
    const lines = wrap(name, LETTERS_IN_A_LINE, 3);
    const bar = at + lines.length * LINE;
    const row = { lines, above: at, top: bar, middle: bar + BAR / 2, bottom: bar + BAR };
    at = bar + BAR + BETWEEN;
    return {
      ...row,
      end: value ?? bandTo,
      figure: value === null ? chartWords.band : String(value),
      band: value === null,
    };
  });
  const longest = Math.max(1, ...rows.map(({ end }) => end));
  // A band alone must not look like the most there is.
  const along = scaled('end', [0, Math.max(longest, 2 * bandTo)], [EDGE, WIDTH - FIGURE]);
  const box = { x: along, x2: { datum: 0 }, y: placed('top'), y2: { field: 'bottom' } };
  return drawChart(
    {
      height: Math.max(0, at - BETWEEN) + EDGE,
      layers: [
        {
          data: { values: rows },
          mark: { type: 'text', align: 'left', baseline: 'top', fontSize: LETTERS.label, lineHeight: LINE - 1 },
          encoding: { x: { value: EDGE }, y: placed('above'), text: { field: 'lines', type: 'nominal' } },
        },
        {
          data: { values: rows.filter(({ band }) => !band) },
          mark: { type: 'rect', fill: INK.mark },
          encoding: box,
        },
        {
          data: { values: rows.filter(({ band }) => band) },
          mark: { type: 'rect', fill: null, stroke: INK.outline, strokeDash: [3, 3], strokeWidth: 1 },
          encoding: box,
        },
        {
          data: { values: rows },
          mark: { type: 'text', align: 'left', baseline: 'middle', dx: 6, fontSize: LETTERS.figure },
          encoding: { x: along, y: placed('middle'), text: { field: 'figure', type: 'nominal' } },
        },
      ],
    },
    label,
  );
}
