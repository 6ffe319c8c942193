import fc from 'fast-check';
import { childrenOf } from '../../src/dashboard/children.ts';
import { clocksOf } from '../../src/dashboard/clocks.ts';
import { overviewOf } from '../../src/dashboard/overview.ts';
import type { Section } from '../../src/dashboard/section.ts';
import { useOf } from '../../src/dashboard/use.ts';
import { whoOf } from '../../src/dashboard/who.ts';
import type { Figure, ReleaseDocument } from '../../src/statistics/release/release-document.ts';
import { releaseDocumentSchema } from '../../src/statistics/release/release-document.ts';
import { shareOf, type Shown } from '../../src/statistics/shown.ts';
import { EVERY_TABLE } from '../../src/statistics/table-definitions.ts';
import { tableWords } from '../../src/words/statistics.ts';
import { textsIn } from '../charts/read-svg.ts';
import { anyYears, yearsDrawn } from './drawn-years.ts';

/** Everything the pages say of these years. */
async function pagesOf(years: readonly ReleaseDocument[]) {
  const overview = await overviewOf(years);
  const pages = [await useOf(years, []), await whoOf(years), await clocksOf(years), await childrenOf(years)];
  return { overview, pages, sections: pages.flat() };
}

const JUDGING =
  /\b(better|worse|best|worst|good|bad|improv\w*|fail\w*|poor\w*|only|unfortunate\w*|alarming|worrying|success\w*|overdue|breach\w*|late|progress|disappoint\w*|fortunate\w*|unduly|excessive\w*|strong\w*|weak\w*)\b/i;

/** Fixed for each table, and not about any figure. */
const MEANINGS: readonly string[] = Object.values(tableWords).map(({ mayMean }) => mayMean);

/** Every share there is between a figure of a release and its total, or the sum of its table. */
function sharesIn({ tables, total }: ReleaseDocument): readonly (number | null)[] {
  const shownAs = (figure: Figure): Shown => (figure === '[c]' ? { kind: 'band' } : { kind: 'rounded', to: figure });
  return tables.flatMap(({ cells }) => {
    const isWhole = cells.every(({ figure }) => figure !== '[c]');
    const sum = cells.reduce((whole, { figure }) => whole + (figure === '[c]' ? 0 : figure), 0);
    const bases = [...(total === null ? [] : [total]), ...(isWhole ? [sum] : [])];
    return cells.flatMap(({ figure }) => bases.map((base) => shareOf(shownAs(figure), shownAs(base))));
  });
}

function numbersOf(years: readonly ReleaseDocument[]): ReadonlySet<number> {
  return new Set(
    years
      .flatMap((document) => [
        document.total,
        document.rule.bandTo,
        document.rule.roundTo,
        ...document.quarterTotals.map(({ figure }) => figure),
        ...document.tables.flatMap(({ cells }) => cells.map(({ figure }) => figure)),
        ...sharesIn(document),
      ])
      .filter((figure) => typeof figure === 'number'),
  );
}

/** The numbers a sentence says, without names of years and rows and without "in 100". */
function numbersIn(text: string): readonly number[] {
  const plain = text
    .replace(/\d{4}-\d{2}( Q\d)?/g, '')
    .replaceAll(' in 100', '')
    .replaceAll('section 47', '');
  return [...plain.matchAll(/\d[\d,.]*\d|\d/g)].map(([number]) => Number(number.replaceAll(',', '')));
}

function sentencesOf({ title, lines, chart, table }: Section): readonly string[] {
  return [title, ...lines, ...(chart === null ? [] : [chart.label]), ...(table === null ? [] : [table.caption])];
}

describe('What the dashboard says of any releases', () => {
  // Drawn once for all that must hold of them: a run draws some twenty pictures.
  const runs: { readonly years: readonly ReleaseDocument[]; readonly pages: Awaited<ReturnType<typeof pagesOf>> }[] =
    [];
  beforeAll(async () => {
    for (const years of fc.sample(anyYears, 30)) runs.push({ years, pages: await pagesOf(years) });
  });

  it('is of releases the schema lets through', () => {
    for (const { years } of runs)
      expect(years.every((year) => releaseDocumentSchema.safeParse(year).success)).toBe(true);
  });

  it('never says whether a figure is good, and has no number that is not released or a share of two that are', async () => {
    for (const { years, pages } of runs) {
      const { overview, sections } = pages;
      const spoken = [
        ...overview.changed,
        ...overview.figures.flatMap(({ label, figure }) => [label, figure]),
        ...sections.flatMap(sentencesOf),
      ];
      const around = [
        ...overview.notes,
        ...overview.figures.map(({ note }) => note),
        ...sections.flatMap(({ notes }) => notes),
      ];
      for (const text of [...spoken, ...around.filter((note) => !MEANINGS.includes(note))]) {
        expect(text).not.toMatch(JUDGING);
      }
      const released = numbersOf(years);
      for (const text of spoken) {
        expect({ text, others: numbersIn(text).filter((number) => !released.has(number)) }).toEqual({
          text,
          others: [],
        });
      }
    }
  });

  it('has in its tables the figures of the newest five years and no others, each in its place', async () => {
    for (const { years, pages } of runs) {
      const { sections } = pages;
      const newest = years.slice(-5);
      for (const { table } of EVERY_TABLE) {
        const drawn = sections.find(({ code }) => code === table)?.table ?? null;
        const released = newest.map(({ tables }) => tables.find(({ code }) => code === table) ?? null);
        if (released.every((each) => each === null)) {
          expect(drawn).toBeNull();
          continue;
        }
        for (const { label, figures } of drawn?.rows ?? []) {
          const figuresOf = released.map((each) => each?.cells.find(({ words }) => words === label)?.figure ?? null);
          expect(figures).toEqual(figuresOf.map((figure) => (figure === null ? 'not shown' : String(figure))));
        }
        expect(drawn?.rows).toHaveLength(released.find((each) => each !== null)?.cells.length ?? 0);
        expect(drawn?.head).toHaveLength(newest.length + 1);
      }
    }
  });

  it('draws of the newest year what its table says, a band as [c], and explains each [c] under its table', async () => {
    for (const { years, pages } of runs) {
      const { sections } = pages;
      const newest = years.at(-1);
      for (const { code, chart, table, notes } of sections) {
        const has = table?.rows.some(({ figures }) => figures.includes('[c]')) ?? false;
        expect({ code, explained: notes.some((note) => note.includes('[c] stands for')) }).toEqual({
          code,
          explained: has,
        });
        const released = newest?.tables.find((each) => each.code === code);
        if (chart === null || released === undefined) continue;
        const figures = released.cells.map(({ figure }) => String(figure));
        expect(textsIn(chart.svg).filter((text) => /^(\d+|\[c\])$/.test(text))).toEqual(figures);
      }
    }
  });

  it('compares nothing across a break, and says where one is', async () => {
    for (const { years, pages } of runs) {
      const { sections } = pages;
      const [before, newest] = years.slice(-2);
      for (const { code, lines, notes, table } of sections) {
        const released = newest?.tables.find((each) => each.code === code);
        const then = before?.tables.find((each) => each.code === code);
        const breaks = then !== undefined && released?.breaksSeries === true && before !== newest;
        if (!breaks) continue;
        expect(lines.join(' ')).not.toContain('In the year before,');
        expect(table?.head.at(-1)).toBe(`${newest?.period.words} [b]`);
        expect(notes.join(' ')).toContain(`[b]: the figures from ${newest?.period.words} are not to be compared`);
      }
    }
  });

  it('has an anchor of its own for each section of a page', async () => {
    for (const { pages } of runs) {
      for (const page of pages.pages) {
        const codes = page.map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
        for (const code of codes) expect(code).toMatch(/^[a-z][a-z-]*$/);
      }
    }
  });

  it('is nothing where nothing was released', async () => {
    const { overview, sections } = await pagesOf([]);
    expect(overview).toEqual({ changed: [], figures: [], notes: [] });
    expect(sections).toEqual([]);
  });

  it('names every table on one page or another', async () => {
    const codes = (await pagesOf(yearsDrawn([FULL]))).sections.map(({ code }) => code);
    for (const { table } of EVERY_TABLE) expect(codes).toContain(table);
  });
});

const FULL = {
  total: { kind: 'rounded', to: 100 },
  quarters: [],
  tables: Object.fromEntries(
    EVERY_TABLE.map(({ table, rows }) => [table, rows.map(() => ({ kind: 'rounded', to: 20 }) as const)]),
  ),
  policies: ['1'],
} as const;
