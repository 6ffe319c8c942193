import type { Sheet } from '../downloads/sheet.ts';
import { baseWords } from '../words/statistics.ts';
import type { ReleaseDocument } from '../statistics/release/release-document.ts';
import { releaseSheetsWords as words } from '../words/release-sheets.ts';

type Table = ReleaseDocument['tables'][number];
type TwoWay = NonNullable<ReleaseDocument['twoWay']>;

/**
 * A release as sheets of a workbook: what it is, its totals, then a sheet for each table, named by its code. `[c]` is a text
 * and every other figure a number. `marks` stand above every sheet: that the figures are made up, for one.
 */
export function sheetsOf(document: ReleaseDocument, marks: readonly string[] = []): readonly Sheet[] {
  const { tables, twoWay } = document;
  const besides = [
    ...totalsOf(document),
    ...tables.map((table) => tableSheet(table, document)),
    ...(twoWay === null ? [] : [pairsSheet(twoWay, document)]),
  ];
  return [contentsOf(document, besides), ...besides].map((sheet) => ({ ...sheet, about: [...marks, ...sheet.about] }));
}

/** Every figure of a release as one long table: a row for each, which says of what it is. `marks` as above. */
export function flatSheetOf(document: ReleaseDocument, marks: readonly string[] = []): Sheet {
  const { period, id, digest, explained, counted, total, quarterTotals, tables, twoWay } = document;
  return {
    name: words.figures.name,
    about: [...marks, words.contents.title(period.words), `${id}, ${digest}`, ...Object.values(explained)],
    head: words.figures.head,
    rows: [
      ...(total === null ? [] : [[period.words, 'total', 'total', words.contents.total, total, baseOf(counted)]]),
      ...quarterTotals.map((each) => {
        return [each.words, 'quarter', quarterCode(each), each.words, each.figure, baseOf(counted)];
      }),
      ...tables.flatMap(({ code: table, base, cells }) =>
        cells.map((cell) => [period.words, table, cell.code, cell.words, cell.figure, baseOf(base)]),
      ),
      ...(twoWay === null ? [] : flatPairs(twoWay, document)),
    ],
  };
}

function contentsOf(document: ReleaseDocument, sheets: readonly Sheet[]): Sheet {
  const { id, version, drafted, digest, period, geography, rule, explained, countedWords, total } = document;
  const { contents } = words;
  return {
    name: contents.name,
    about: [contents.title(period.words)],
    head: contents.head,
    rows: [
      [contents.period, contents.between(period.words, period.first, period.last)],
      [contents.release, id],
      [contents.version, version],
      [contents.drafted, drafted],
      [contents.digest, digest],
      [contents.geography, contents.areas(geography.code, geography.areas)],
      [contents.rule, rule.version],
      [contents.counted, countedWords],
      [contents.total, total ?? contents.totalNotShown],
      [contents.shown.c, explained.c],
      [contents.shown.rounding, explained.rounding],
      [contents.shown.missing, explained.missing],
      ...sheets.map(({ name, about }) => [contents.sheet(name), about[0] ?? '']),
    ],
  };
}

/** The total and the quarters; none where neither is shown. */
function totalsOf({ total, quarterTotals, period, countedWords, explained }: ReleaseDocument): readonly Sheet[] {
  const rows = [
    ...(total === null ? [] : [[period.words, 'total', total]]),
    ...quarterTotals.map((each) => [each.words, quarterCode(each), each.figure]),
  ];
  const about = [words.totals.about(countedWords), explained.c, explained.rounding];
  return rows.length === 0 ? [] : [{ name: words.totals.name, about, head: words.totals.head, rows }];
}

function tableSheet(
  { code, counts, base, since, under, breaksSeries, cells }: Table,
  document: ReleaseDocument,
): Sheet {
  const rests = under.map((each) => words.table.under(each.policy, each.version, each.notificationRule)).join('; ');
  const { c, rounding } = document.explained;
  return {
    name: code,
    about: [counts, c, rounding, ...(breaksSeries ? [words.table.breaks] : [])],
    head: words.table.head,
    rows: cells.map((cell) => [cell.words, cell.code, cell.figure, baseOf(base), since, rests]),
  };
}

function pairsSheet({ tables: [one, other], base, cells }: TwoWay, document: ReleaseDocument): Sheet {
  const { c, rounding } = document.explained;
  return {
    name: words.pairs.name,
    about: [words.pairs.about(one, other), c, rounding],
    head: words.pairs.head(one, other),
    rows: cells.map(({ codes: [first, second], figure }) => {
      const [rowOf, columnOf] = [cellWords(one, first, document), cellWords(other, second, document)];
      return [rowOf, first, columnOf, second, figure, baseOf(base)];
    }),
  };
}

function flatPairs({ tables: [one, other], base, cells }: TwoWay, document: ReleaseDocument) {
  return cells.map(({ codes: [first, second], figure }) => {
    const both = `${cellWords(one, first, document)}; ${cellWords(other, second, document)}`;
    return [document.period.words, `${one} and ${other}`, `${first} and ${second}`, both, figure, baseOf(base)];
  });
}

/** A cell of a two-way table in the words its own table has. */
function cellWords(table: string, code: string, { tables }: ReleaseDocument): string {
  const found = tables.find((each) => each.code === table)?.cells.find((cell) => cell.code === code);
  return found?.words ?? code;
}

/** What a figure is out of: in words where they are still the words of this service, and its code in a release of another. */
function baseOf({ code }: ReleaseDocument['counted']): string {
  const known: Readonly<Record<string, string>> = baseWords;
  return known[code] ?? code;
}

function quarterCode({ year, quarter }: { readonly year: number; readonly quarter: number }): string {
  return `${year}-q${quarter}`;
}
