import { flatSheetOf, sheetsOf } from '../../src/dashboard/release-sheets.ts';
import { xlsxOf } from '../../src/downloads/xlsx.ts';
import type { ReleaseDocument } from '../../src/statistics/release/release-document.ts';
import { drafted, partsOver, releasesInMemory } from '../statistics/release/sample-release.ts';
import { readXlsx } from '../support/read-xlsx.ts';

/** A release of everything a release can hold. */
async function sampleRelease(): Promise<ReleaseDocument> {
  const document = await drafted(partsOver(releasesInMemory()));
  const cells = [
    { codes: ['school', 'high'] as [string, string], figure: '[c]' as const },
    { codes: ['gp', 'low'] as [string, string], figure: 15 },
  ];
  return {
    ...document,
    total: 105,
    quarterTotals: [{ year: 2024, quarter: 1, words: '2024-25 Q1', figure: 45 }],
    tables: document.tables.map((table) => ({ ...table, breaksSeries: table.code === 'need' })),
    twoWay: { tables: ['who', 'need'], base: { code: 'raised', within: null }, cells },
  };
}

const OUT_OF = 'challenges raised in the period';
const UNDER = 'kent 1 (the team is told at: from stage 1)';

describe('a release as sheets', () => {
  it('says first what it is: period, id, digest, rule, and what [c] stands for', async () => {
    const document = await sampleRelease();
    const [contents] = sheetsOf(document);
    const said = new Map(contents?.rows.map(([what, says]) => [what, says]));
    expect(contents?.name).toBe('Contents');
    expect(said.get('Period')).toBe('2024-25: from 2024-04-01 to 2025-03-31');
    expect([said.get('Release'), said.get('Version'), said.get('Digest')]).toEqual([document.id, 1, document.digest]);
    expect(said.get('Disclosure rule')).toBe(document.rule.version);
    expect(said.get('[c]')).toBe(document.explained.c);
    expect(said.get('Rounding')).toBe(document.explained.rounding);
    expect(said.get('Sheet "who"')).toBe('Escalations raised, by who');
  });

  it('has a sheet for each table, figures as the release shows them, with base, since and policy', async () => {
    const document = await sampleRelease();
    const sheets = sheetsOf(document);
    expect(sheets.map(({ name }) => name)).toEqual(['Contents', 'Totals', 'who', 'need', 'Two tables together']);
    const [, totals, who, need, pairs] = sheets;
    expect(totals?.rows).toEqual([
      ['2024-25', 'total', 105],
      ['2024-25 Q1', '2024-q1', 45],
    ]);
    const figures = document.tables[0]?.cells.map(({ figure }) => figure) ?? [];
    expect(who?.rows).toEqual([
      ['The school', 'school', figures[0], OUT_OF, '2024-25', UNDER],
      ['The gp', 'gp', figures[1], OUT_OF, '2024-25', UNDER],
    ]);
    expect(need?.about).toContain(
      'Not to be compared with the release before: counted in another way, or under another policy.',
    );
    expect(pairs?.rows).toEqual([
      ['The school', 'school', 'The high', 'high', '[c]', OUT_OF],
      ['The gp', 'gp', 'The low', 'low', 15, OUT_OF],
    ]);
    for (const sheet of [totals, who, need, pairs]) expect(sheet?.about).toContain(document.explained.c);
  });

  it('has none for what is not shown, and says so of the total', async () => {
    const document = { ...(await sampleRelease()), total: null, quarterTotals: [], twoWay: null };
    const sheets = sheetsOf(document);
    expect(sheets.map(({ name }) => name)).toEqual(['Contents', 'who', 'need']);
    expect(sheets[0]?.rows).toContainEqual(['Total', 'not shown']);
    expect(flatSheetOf(document).rows.map(([, table]) => table)).not.toContain('total');
  });

  it('has every figure once in the long table, as in the sheets', async () => {
    const document = await sampleRelease();
    const { rows, head } = flatSheetOf(document);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    expect(rows.slice(0, 3).map((row) => row.slice(0, 5))).toEqual([
      ['2024-25', 'total', 'total', 'Total', 105],
      ['2024-25 Q1', 'quarter', '2024-q1', '2024-25 Q1', 45],
      ['2024-25', 'who', 'school', 'The school', document.tables[0]?.cells[0]?.figure],
    ]);
    expect(rows.at(-1)).toEqual(['2024-25', 'who and need', 'gp and low', 'The gp; The low', 15, OUT_OF]);
    expect(rows).toHaveLength(2 + document.tables.flatMap(({ cells }) => cells).length + 2);
  });

  it('bears its marks on every sheet: figures that are made up say so wherever they go', async () => {
    const document = await sampleRelease();
    const mark = 'SAMPLE: made up.';
    const all = [...sheetsOf(document, [mark]), flatSheetOf(document, [mark])];
    expect(all.map(({ about }) => about[0])).toEqual(all.map(() => mark));
  });

  it('is the same cell by cell as a workbook', async () => {
    const sheets = sheetsOf(await sampleRelease());
    const read = readXlsx(await xlsxOf(sheets));
    expect(read.map(({ name, rows }) => [name, rows])).toEqual(
      sheets.map(({ name, about, head, rows }) => [name, [...about.map((line) => [line]), head, ...rows]]),
    );
  });
});
