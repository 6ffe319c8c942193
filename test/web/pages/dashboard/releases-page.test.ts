import type { ReleaseDocument } from '../../../../src/statistics/release/release-document.ts';
import { releasesPage } from '../../../../src/web/pages/dashboard/releases-page.ts';
import { standingOf } from '../../../../src/web/pages/dashboard/standing.ts';
import { writeDocument } from '../../../../src/statistics/release/read-document.ts';
import { digestOf } from '../../../../src/statistics/release/document-of.ts';
import type { ReleaseId } from '../../../../src/statistics/release/release-id.ts';
import { sampleDocuments, shelfOf } from '../../../dashboard/sample-shelf.ts';
import { NOVEMBER, sampleParts } from './sample-dashboard.ts';

interface Shown {
  readonly rows: readonly {
    readonly title: string;
    readonly state: string;
    readonly facts: readonly { readonly term: string; readonly text: string }[];
    readonly files: readonly { readonly href: string; readonly text: string }[];
  }[];
}

let years: readonly ReleaseDocument[];
beforeAll(async () => {
  years = await sampleDocuments();
});

/** The page over releases received in this order. */
function pageOver(documents: readonly ReleaseDocument[], isSample = false) {
  const parts = sampleParts(documents, { isSample });
  const page = releasesPage({ ...parts, standing: standingOf(parts.shelf) });
  const fileOf = async (name: string) => (await page.file?.(name, NOVEMBER))?.file ?? null;
  return { shown: async () => (await page.draw(NOVEMBER)).view as Shown, fileOf };
}

const newest = () => years.at(-1) ?? fail();
function fail(): never {
  throw new Error('There are three years.');
}

/** The cells of a line of CSV. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('"', ''));
}

/** The same year once more, as its second version. */
function corrected(document: ReleaseDocument): ReleaseDocument {
  const next = { ...document, version: 2, id: document.id.replace('-v1', '-v2') as ReleaseId };
  return { ...next, digest: digestOf(next) };
}

describe('The releases on the dashboard', () => {
  it('are all there, newest first, each with what a reader can check it by', async () => {
    const { rows } = await pageOver(years).shown();
    expect(rows.map(({ title }) => title)).toEqual(['2025-26, version 1', '2024-25, version 1', '2023-24, version 1']);
    expect(rows[0]?.facts).toEqual([
      { term: 'Received', text: 'Wednesday 3 June 2026, 10:30' },
      { term: 'Id', text: 'kent-and-medway-2025-v1' },
      { term: 'Rule', text: 'default-1' },
      { term: 'Digest', text: newest().digest },
    ]);
    expect(rows[0]?.files.map(({ href }) => href)).toEqual([
      '/dashboard/releases/kent-and-medway-2025-v1.csv',
      '/dashboard/releases/kent-and-medway-2025-v1.xlsx',
      '/dashboard/releases/kent-and-medway-2025-v1.json',
    ]);
  });

  it('stay when they are corrected, and say which version the pages show', async () => {
    const { rows } = await pageOver([...years, corrected(newest())]).shown();
    expect(rows.map(({ title, state }) => [title, state]).slice(0, 3)).toEqual([
      ['2025-26, version 2', 'These are the figures the pages show.'],
      ['2025-26, version 1', 'Corrected by version 2. Not shown on the pages any more.'],
      ['2024-25, version 1', 'These are the figures the pages show.'],
    ]);
  });
});

describe('A download', () => {
  it('as JSON is what was received, byte for byte', async () => {
    const file = await pageOver(years).fileOf(`${newest().id}.json`);
    expect(file?.type).toBe('application/json; charset=utf-8');
    expect(file?.bytes.toString()).toBe(writeDocument(newest()));
    expect(file?.bytes.toString()).toBe(shelfOf(years).kept.at(-1)?.text);
  });

  it('as CSV has every figure of every table, and no other', async () => {
    const file = await pageOver(years).fileOf(`${newest().id}.csv`);
    expect(file?.type).toBe('text/csv; charset=utf-8');
    const lines = (file?.bytes.toString() ?? '').split(/\r?\n/).filter((line) => line !== '');
    const { total, quarterTotals, tables } = newest();
    const figures = [total, ...quarterTotals, ...tables.flatMap(({ cells }) => cells)].map((each) =>
      String(typeof each === 'object' && each !== null ? each.figure : each),
    );
    const [head = [], ...rows] = lines.slice(-figures.length - 1).map(cellsOf);
    expect(rows.map((cells) => cells[head.indexOf('Figure')])).toEqual(figures);
  });

  it('as a workbook is one, with the name of the release', async () => {
    const file = await pageOver(years).fileOf(`${newest().id}.xlsx`);
    expect(file?.name).toBe('kent-and-medway-2025-v1.xlsx');
    expect(file?.type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(file?.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('is made once and then held', async () => {
    const { fileOf } = pageOver(years);
    const name = `${newest().id}.xlsx`;
    expect((await fileOf(name))?.bytes).toBe((await fileOf(name))?.bytes);
  });

  it('of made-up challenges says so above its figures; what was signed stays as it was signed', async () => {
    const { fileOf } = pageOver(years, true);
    expect((await fileOf(`${newest().id}.csv`))?.bytes.toString()).toMatch(/^\W*SAMPLE: made-up challenges/);
    const signed = await fileOf(`${newest().id}.json`);
    expect(signed?.bytes.toString()).toBe(writeDocument(newest()));
    expect(signed?.name).toBe(`SAMPLE-${newest().id}.json`);
    expect((await pageOver(years).fileOf(`${newest().id}.csv`))?.bytes.toString()).not.toContain('SAMPLE');
  });

  it.each(['', '.csv', 'kent-and-medway-2030-v1.csv', 'kent-and-medway-2025-v1', '../shelf.csv', 'x.exe'])(
    'of what is not there (%j) is none',
    async (name) => {
      expect(await pageOver(years).fileOf(name)).toBeNull();
    },
  );
});
