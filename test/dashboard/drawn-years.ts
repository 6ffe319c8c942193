import fc from 'fast-check';
import { parseInstant } from '../../src/calendar/instant.ts';
import { DEFAULT_RULE } from '../../src/statistics/disclosure-rule.ts';
import { type Period, quarter, yearOf } from '../../src/statistics/period.ts';
import { documentOf, type Story } from '../../src/statistics/release/document-of.ts';
import type { ReleaseDocument } from '../../src/statistics/release/release-document.ts';
import type { Shown } from '../../src/statistics/shown.ts';
import { COUNTED, EVERY_TABLE } from '../../src/statistics/table-definitions.ts';
import { tableWords } from '../../src/words/statistics.ts';

/** What one year is drawn from. */
export interface YearDrawn {
  readonly period?: Period;
  /** Null: not shown. */
  readonly total: Shown | null;
  readonly quarters: readonly Shown[];
  /** The figures of each table that is shown, a row each. */
  readonly tables: Readonly<Record<string, readonly Shown[]>>;
  readonly policies: readonly string[];
  /** Policies of other partnerships, each in one version. */
  readonly besides?: readonly string[];
}

export const band: Shown = { kind: 'band' };
export const count = (to: number): Shown => ({ kind: 'rounded', to });
export const PLAIN: YearDrawn = { total: count(100), quarters: [], tables: {}, policies: ['1'] };

/** Releases of these years, one after the other from 2020-21 on where none says another; null leaves a year out. */
export function yearsDrawn(drawn: readonly (YearDrawn | null)[]): readonly ReleaseDocument[] {
  const documents: ReleaseDocument[] = [];
  let before: ReleaseDocument | null = null;
  for (const [index, year] of drawn.entries()) {
    if (year !== null) documents.push((before = documentFrom(year, year.period ?? yearOf(2020 + index), before)));
    else before = null;
  }
  return documents;
}

function documentFrom(year: YearDrawn, period: Period, before: ReleaseDocument | null): ReleaseDocument {
  const shown = EVERY_TABLE.filter(({ table }) => year.tables[table] !== undefined);
  const told = { notificationRule: 'practitioner' };
  const under = [
    ...year.policies.map((version) => ({ policy: 'kent', version, ...told })),
    ...(year.besides ?? []).map((policy) => ({ policy, version: '1', ...told })),
  ];
  const story: Story = {
    counted: 'challenges raised in the period',
    tables: EVERY_TABLE.map(({ table, rows }) => {
      const { title, counts, rows: labels } = tableWords[table];
      const named: Readonly<Record<string, string>> = labels;
      const categories = Object.fromEntries(rows.map((row) => [row, named[row] ?? row]));
      return {
        table,
        counts: `${title}. ${counts}`,
        since: 'Counted like this since November 2019.',
        under,
        categories,
      };
    }),
  };
  return documentOf(
    {
      period,
      areas: DEFAULT_RULE.geography.areas,
      version: 1,
      rule: { version: 'default-1', bandTo: 7, roundTo: 5 },
      counted: COUNTED,
      total: year.total,
      quarterTotals: year.quarters.map((value, index) => ({
        quarter: quarter(Math.floor(period.from / 4) + Math.floor(index / 4), ((index % 4) + 1) as 1 | 2 | 3 | 4),
        value,
      })),
      tables: shown.map(({ table, base, rows }) => ({
        table,
        base: { code: base.code, within: base.within },
        cells: rows.map((code, row) => ({ code, value: year.tables[table]?.[row] ?? band })),
      })),
      twoWay: null,
    },
    story,
    before,
    DEFAULT_RULE,
    parseInstant('2030-06-01T09:00:00Z'),
  );
}

const shown: fc.Arbitrary<Shown> = fc.oneof(
  fc.constant(band),
  fc.integer({ min: 2, max: 60 }).map((fives) => count(fives * 5)),
);
const maybe = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { freq: 4 });

const someTables: fc.Arbitrary<YearDrawn['tables']> = fc
  .tuple(...EVERY_TABLE.map(({ rows }) => maybe(fc.array(shown, { minLength: rows.length, maxLength: rows.length }))))
  .map((drawn) =>
    Object.fromEntries(
      EVERY_TABLE.flatMap(({ table }, index) => {
        const cells = drawn[index];
        return cells === null || cells === undefined ? [] : [[table, cells]];
      }),
    ),
  );

/** Any releases the schema lets through: figures that need not fit each other, tables and years left out, other policies. */
export const anyYears: fc.Arbitrary<readonly ReleaseDocument[]> = fc
  .array(
    maybe(
      fc.record({
        total: maybe(shown),
        quarters: fc.oneof(fc.constant([]), fc.array(shown, { minLength: 4, maxLength: 4 })),
        tables: someTables,
        policies: fc.constantFrom(['1'], ['1'], ['2'], ['1', '2']),
      }),
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map(yearsDrawn)
  .filter((documents) => documents.length > 0);
