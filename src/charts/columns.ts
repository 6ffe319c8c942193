import { chartWords } from '../words/dashboard.ts';
import { BREAK, breakSigns } from './break-signs.ts';
import { placed, scaled } from './channels.ts';
import type { Chart, Mark } from './chart.ts';
import { drawChart, INK, LETTERS, LINE, WIDTH } from './draw-chart.ts';
import { wrap } from './wrap.ts';

const PLOT = 150;
const ABOVE = 22;
/** About how wide a letter of a label is. */
const LETTER = 7.5;
const OF_A_QUARTER = /^(\S+) (Q[1-4])$/;

export interface ColumnsSetting {
  readonly bandTo: number;
  readonly label: string;
  /** Indexes of the columns before which the series breaks: nothing is to be compared across. */
  readonly breaks: readonly number[];
}

/**
 * A column for each mark, in the order of time, its figure on top. Quarters (`2025-26 Q3`) have their year once, under its first.
 * A band is a dashed outline and `[c]`. Where the series breaks stand a gap, a dashed line and `[b]`.
 */
export async function drawColumns(marks: readonly Mark[], { bandTo, label, breaks }: ColumnsSetting): Promise<Chart> {
  const inside = breaks.filter((index) => index > 0 && index < marks.length);
  const slot = (WIDTH - BREAK * inside.length) / Math.max(1, marks.length);
  const half = Math.min(44, slot * 0.72) / 2;
  const left = (index: number) => index * slot + BREAK * inside.filter((each) => each <= index).length;
  const names = namesOf(marks, Math.floor(slot / LETTER));
  const columns = marks.map(({ value }, index) => ({
    from: left(index) + slot / 2 - half,
    to: left(index) + slot / 2 + half,
    middle: left(index) + slot / 2,
    end: value ?? bandTo,
    figure: value === null ? chartWords.band : String(value),
    band: value === null,
    lines: names.own[index] ?? [],
  }));
  const years = names.years.map(({ index, year }) => ({ from: columns[index]?.from ?? 0, year }));
  const gaps = inside.map((index) => left(index) - BREAK / 2);
  const highest = Math.max(2 * bandTo, 1, ...columns.map(({ end }) => end));
  const ground = ABOVE + PLOT;
  const lines = Math.max(1, ...columns.map((each) => each.lines.length));

  const up = scaled('end', [0, highest], [ground, ABOVE]);
  const box = { x: placed('from'), x2: { field: 'to' }, y: up, y2: { datum: 0 } };
  return drawChart(
    {
      height: ground + 6 + LINE * (lines + (years.length > 0 ? 1 : 0)) + 2,
      layers: [
        {
          data: { values: columns.filter(({ band }) => !band) },
          mark: { type: 'rect', fill: INK.mark },
          encoding: box,
        },
        {
          data: { values: columns.filter(({ band }) => band) },
          mark: { type: 'rect', fill: null, stroke: INK.outline, strokeDash: [3, 3], strokeWidth: 1 },
          encoding: box,
        },
        {
          data: { values: columns },
          mark: { type: 'text', align: 'center', baseline: 'bottom', dy: -3, fontSize: LETTERS.figure },
          encoding: { x: placed('middle'), y: up, text: { field: 'figure', type: 'nominal' } },
        },
        {
          data: { values: columns },
          mark: { type: 'text', align: 'center', baseline: 'top', fontSize: LETTERS.small, lineHeight: LINE },
          encoding: { x: placed('middle'), y: { value: ground + 6 }, text: { field: 'lines', type: 'nominal' } },
        },
        {
          data: { values: years },
          mark: { type: 'text', align: 'left', baseline: 'top', fontSize: LETTERS.small },
          encoding: {
            x: placed('from'),
            y: { value: ground + 6 + LINE * lines },
            text: { field: 'year', type: 'nominal' },
          },
        },
        {
          data: { values: [{}] },
          mark: { type: 'rule', stroke: INK.text, strokeWidth: 1 },
          encoding: { x: { value: 0 }, x2: { value: WIDTH }, y: { value: ground } },
        },
        ...breakSigns(gaps, ground),
      ],
    },
    label,
  );
}

/** What stands under each column; of quarters, the year apart and once. */
function namesOf(marks: readonly Mark[], letters: number) {
  const quarters = marks.map(({ label }) => OF_A_QUARTER.exec(label));
  if (marks.length < 2 || quarters.includes(null)) {
    return { own: marks.map(({ label }) => wrap(label, Math.max(3, letters), 4)), years: [] };
  }
  const years = quarters.map((found) => found?.[1] ?? '');
  return {
    own: quarters.map((found) => [found?.[2] ?? '']),
    years: years.flatMap((year, index) => (year === years[index - 1] ? [] : [{ index, year }])),
  };
}
