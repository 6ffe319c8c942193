import type { Facts } from '../../escalation/facts.ts';
import type { aspectWords, tableWords } from '../../words/statistics.ts';
import type { FactsBase } from './bases.ts';

export type TableCode = keyof typeof tableWords;
export type RowCode<Table extends TableCode> = Table extends TableCode
  ? Extract<keyof (typeof tableWords)[Table]['rows'], string>
  : never;

/** What of a policy gives a figure its meaning; where it changes, the series breaks (series.ts). */
export type Aspect = keyof typeof aspectWords;

/** A one-way table counted from facts. Its words stand in words/statistics.ts, and its rows are those that have words there. */
export interface TableDefinition<Table extends TableCode = TableCode> {
  readonly table: Table;
  readonly base: FactsBase;
  /** Fixed, with rare categories merged once and for good: a change of rows needs a new code and a new year. */
  readonly rows: readonly RowCode<Table>[];
  /** The row of an escalation that is in the base. */
  readonly rowOf: (facts: Facts) => RowCode<Table>;
  readonly restsOn: readonly Aspect[];
}

/** Lets the compiler hold a definition to the rows that have words. */
export function define<Table extends TableCode>(definition: TableDefinition<Table>): TableDefinition<Table> {
  return definition;
}

/** A row by the code of a fact, and one row for every code not named. */
export function merged<Row extends string>(rows: Readonly<Record<string, Row>>, others: Row): (code: string) => Row {
  const known = new Map(Object.entries(rows));
  return (code) => known.get(code) ?? others;
}
