import { type Period, quarterAlone } from './period.ts';
import type { Published } from './published.ts';
import { intervalOf, type Interval, type Shown } from './shown.ts';
import type { What } from './what.ts';

/** What a reader learns from one figure: this count, over this region, lies in this interval. */
export interface Statement extends Interval {
  readonly what: What;
  readonly period: Period;
  readonly areas: readonly string[];
  /** Shown as the band: the sum of a table's banded cells is what its total gives away. */
  readonly banded: boolean;
}

/** Everything a release says, figure by figure. */
export function statementsOf(published: Published): readonly Statement[] {
  const { areas, rule, counted } = published;
  const say = (what: What, value: Shown, period: Period = published.period): Statement => ({
    what,
    period,
    areas,
    banded: value.kind === 'band',
    ...intervalOf(value, rule),
  });
  const total: What = { kind: 'total', base: counted };
  return [
    ...(published.total === null ? [] : [say(total, published.total)]),
    ...published.quarterTotals.map(({ quarter, value }) => say(total, value, quarterAlone(quarter))),
    ...published.tables.flatMap(({ table, base, cells }) =>
      cells.map(({ code, value }) => say({ kind: 'cells', base, table, codes: [code] }, value)),
    ),
    ...(published.twoWay?.cells ?? []).map(({ codes, value }) =>
      say(
        { kind: 'pair', base: published.twoWay?.base ?? counted, tables: published.twoWay?.tables ?? codes, codes },
        value,
      ),
    ),
  ];
}
