import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { documentOf } from '../../../src/statistics/release/document-of.ts';
import { publishedIn, readDocument, writeDocument } from '../../../src/statistics/release/read-document.ts';
import { type ReleaseDocument, releaseJsonSchema } from '../../../src/statistics/release/release-document.ts';
import { layoutFor } from '../../../src/statistics/layout.ts';
import { publish } from '../../../src/statistics/publish.ts';
import { RAISED } from '../sample-counts.ts';
import { drafted, drawnYear, NOW, partsOver, releasesInMemory, RULE, STORY, TABLES, YEAR, yearOfCounts } from './sample-release.ts'; // prettier-ignore

/** Every number of a document with the place it stands at. */
function numbersIn(value: unknown, place = ''): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    numbersIn(each, Array.isArray(value) ? place : `${place}.${name}`),
  );
}

const FIGURES = ['.total', '.quarterTotals.figure', '.tables.cells.figure', '.twoWay.cells.figure'];

describe('A release as JSON', () => {
  it('has the schema that docs/release.schema.json states', () => {
    const file: unknown = JSON.parse(readFileSync('docs/release.schema.json', 'utf8'));
    expect(file).toEqual(JSON.parse(JSON.stringify(releaseJsonSchema())));
  });

  it('holds no count but rounded ones, whatever was counted, and nothing of what is secret', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 5, max: 130 }), fc.nat(1_000_000), async (size, seed) => {
        const releases = releasesInMemory();
        const document = await drafted(partsOver(releases), drawnYear(size, seed)).catch(() => null);
        if (document === null) return;
        const figures = numbersIn(document).filter(([place]) => FIGURES.includes(place));
        expect(figures.filter(([, figure]) => figure % RULE.roundTo !== 0 || figure <= RULE.bandTo)).toEqual([]);
        const others = numbersIn(document).filter(([place]) => !FIGURES.includes(place));
        expect(new Set(others.map(([place]) => place))).toEqual(
          new Set([
            ...['.schemaVersion', '.version', '.period.quarters', '.period.from.year', '.period.from.quarter'],
            ...['.period.yearStartsInMonth', '.rule.bandTo', '.rule.roundTo'],
            ...(document.quarterTotals.length === 0 ? [] : ['.quarterTotals.year', '.quarterTotals.quarter']),
          ]),
        );
        const text = writeDocument(document);
        expect(text).not.toMatch(/truth|seal|salt|secret|t1:/i);
        expect(text).not.toContain(releases.counted[0]?.salt ?? '-');
      }),
      { numRuns: 40 },
    );
  });

  it('is the same for other true counts that are shown the same: nothing but the figures is in it', () => {
    const made = (truths: ReturnType<typeof yearOfCounts>): ReleaseDocument => {
      const layout = layoutFor(YEAR, TABLES, RAISED, null, RULE);
      return documentOf(publish(layout, truths, RULE), STORY, null, RULE, NOW);
    };
    expect(made(yearOfCounts([61, 39], [58, 42]))).toEqual(made(yearOfCounts([60, 38], [58, 40])));
  });

  it('explains [c], and says of each table what it counts, since when and under what', async () => {
    const document = await drafted(partsOver(releasesInMemory()), yearOfCounts([97, 3], [60, 40]));
    expect(document.explained.c).toContain('[c] stands for any count from 0 to 7');
    expect(document.tables[0]).toEqual({
      code: 'who',
      base: RAISED,
      counts: 'Escalations raised, by who',
      since: '2024-25',
      under: [{ policy: 'kent', version: '1', notificationRule: 'from-stage-1' }],
      breaksSeries: false,
      cells: [
        { code: 'school', words: 'The school', figure: 95 },
        { code: 'gp', words: 'The gp', figure: '[c]' },
      ],
    });
  });

  it('is read back as the figures the gate goes by', async () => {
    const layout = layoutFor(YEAR, TABLES, RAISED, null, RULE);
    const twoWay = ['who', 'need'] as const;
    const published = publish({ ...layout, quarterTotals: true }, drawnYear(90, 4), RULE);
    const both = {
      ...published,
      twoWay: {
        tables: twoWay,
        base: RAISED,
        cells: [{ codes: ['gp', 'low'] as const, value: { kind: 'band' } as const }],
      },
    };
    for (const each of [published, both]) {
      expect(publishedIn(readDocument(writeDocument(documentOf(each, STORY, null, RULE, NOW))))).toEqual(each);
    }
  });

  it('says where a series breaks: counted since another year, or under another notification rule', () => {
    const published = publish(layoutFor(YEAR, TABLES, RAISED, null, RULE), drawnYear(90, 4), RULE);
    const before = documentOf(published, STORY, null, RULE, NOW);
    const told = STORY.tables.map((each) =>
      each.table === 'who'
        ? { ...each, under: [{ policy: 'kent', version: '1', notificationRule: 'from-stage-2' }] }
        : each,
    );
    const after = documentOf(published, { ...STORY, tables: told }, before, RULE, NOW);
    expect(after.tables.map(({ code, breaksSeries }) => [code, breaksSeries])).toEqual([
      ['who', true],
      ['need', false],
    ]);
  });

  it('of two partnerships, each under its own policy, is one series from year to year', () => {
    const published = publish(layoutFor(YEAR, TABLES, RAISED, null, RULE), drawnYear(90, 4), RULE);
    const rule = { version: '1', notificationRule: 'from-stage-1' };
    const under = ['kent', 'medway'].map((policy) => ({ policy, ...rule }));
    const story = { ...STORY, tables: STORY.tables.map((each) => ({ ...each, under })) };
    const first = documentOf(published, story, null, RULE, NOW);
    const next = documentOf(published, story, first, RULE, NOW);
    expect([...first.tables, ...next.tables].map(({ breaksSeries }) => breaksSeries)).not.toContain(true);
  });

  it.each([
    ['is not JSON', () => '{', 'it is not JSON'],
    [
      'has another schema version',
      (text: string) => text.replace('"schemaVersion":1', '"schemaVersion":2'),
      'schemaVersion',
    ],
    ['has a field more', (text: string) => text.replace('{', '{"cases":3,'), 'the top'],
    ['has an exact count', (text: string) => text.replace('"total":105', '"total":103.5'), 'total'],
    ['has spaces', (text: string) => text.replace(':', ': '), 'it is not canonical JSON'],
    ['says something else', (text: string) => text.replace('"total":105', '"total":110'), 'its digest'],
  ])('that %s is not read', async (_what, change, why) => {
    const text = writeDocument(await drafted(partsOver(releasesInMemory())));
    expect(() => readDocument(change(text))).toThrow(why);
    expect(readDocument(text).total).toBe(105);
  });
});
