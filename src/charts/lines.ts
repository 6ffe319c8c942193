import { chartWords } from '../words/dashboard.ts';
import { BREAK, breakSigns } from './break-signs.ts';
import { placed, scaled } from './channels.ts';
import type { Chart } from './chart.ts';
import { drawChart, INK, LETTERS, LINE, WIDTH } from './draw-chart.ts';
import { wrap } from './wrap.ts';

/** A share of one wave of a survey, in per cent, and the interval of 95 % it lies in. */
export interface Point {
  readonly wave: string;
  readonly share: number;
  readonly least: number;
  readonly most: number;
}

const PLOT = { top: 24, height: 170, left: 44 } as const;
const CAP = 5;
const LETTER = 7.5;
const LEVELS = [0, 50, 100];

/**
 * Shares over waves, from 0 to 100 per cent, each with its interval and its figure. Points of a run were asked in the same words and are
 * joined; between runs stand a gap, a dashed line and `[b]`, and nothing joins them.
 */
export async function drawLines(runs: readonly (readonly Point[])[], label: string): Promise<Chart> {
  const full = runs.filter((run) => run.length > 0);
  const count = full.flat().length;
  const slot = (WIDTH - PLOT.left - BREAK * Math.max(0, full.length - 1)) / Math.max(1, count);
  const ground = PLOT.top + PLOT.height;
  const points = full.flatMap((run, number) => {
    const before = full.slice(0, number).flat().length;
    return run.map((point, index) => {
      const middle = PLOT.left + (before + index + 0.5) * slot + BREAK * number;
      const aside = { start: middle - CAP, end: middle + CAP };
      const lines = wrap(point.wave, Math.max(3, Math.floor(slot / LETTER)), 3);
      return { ...point, ...aside, run: number, middle, lines, figure: String(Math.round(point.share)) };
    });
  });
  const gaps = full.slice(1).map((_, index) => {
    const before = full.slice(0, index + 1).flat().length;
    return PLOT.left + before * slot + BREAK * (index + 0.5);
  });
  const levels = LEVELS.map((level) => ({ level, name: chartWords.percent(level) }));
  const lines = Math.max(1, ...points.map((each) => each.lines.length));

  const up = (field: 'share' | 'least' | 'most' | 'level') => scaled(field, [0, 100], [ground, PLOT.top]);
  const thin = { type: 'rule', stroke: INK.outline, strokeWidth: 1.5 } as const;
  return drawChart(
    {
      height: ground + 6 + LINE * lines + 2,
      layers: [
        {
          data: { values: levels },
          mark: { type: 'rule', stroke: INK.faint, strokeWidth: 1 },
          encoding: { x: { value: PLOT.left }, x2: { value: WIDTH }, y: up('level') },
        },
        {
          data: { values: levels },
          mark: { type: 'text', align: 'right', baseline: 'middle', fontSize: LETTERS.small },
          encoding: { x: { value: PLOT.left - 4 }, y: up('level'), text: { field: 'name', type: 'nominal' } },
        },
        {
          data: { values: points },
          mark: { type: 'line', stroke: INK.mark, strokeWidth: 2 },
          encoding: { x: placed('middle'), y: up('share'), detail: { field: 'run', type: 'nominal' } },
        },
        {
          data: { values: points },
          mark: thin,
          encoding: { x: placed('middle'), y: up('least'), y2: { field: 'most' } },
        },
        ...(['least', 'most'] as const).map((field) => ({
          data: { values: points },
          mark: thin,
          encoding: { x: placed('start'), x2: { field: 'end' }, y: up(field) },
        })),
        {
          data: { values: points },
          mark: { type: 'point', filled: true, fill: INK.mark, opacity: 1, size: 64 },
          encoding: { x: placed('middle'), y: up('share') },
        },
        {
          data: { values: points },
          mark: { type: 'text', align: 'center', baseline: 'bottom', dy: -3, fontSize: LETTERS.figure },
          encoding: { x: placed('middle'), y: up('most'), text: { field: 'figure', type: 'nominal' } },
        },
        {
          data: { values: points },
          mark: { type: 'text', align: 'center', baseline: 'top', fontSize: LETTERS.small, lineHeight: LINE },
          encoding: { x: placed('middle'), y: { value: ground + 6 }, text: { field: 'lines', type: 'nominal' } },
        },
        ...breakSigns(gaps, ground),
      ],
    },
    label,
  );
}
