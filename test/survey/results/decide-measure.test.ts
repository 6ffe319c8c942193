import fc from 'fast-check';
import type { Published } from '../../../src/statistics/published.ts';
import { intervalOf, type Shown } from '../../../src/statistics/shown.ts';
import { countMeasure } from '../../../src/survey/results/count-measure.ts';
import { decideMeasure } from '../../../src/survey/results/decide-measure.ts';
import type { Question } from '../../../src/survey/question-set.ts';
import { alike, PARTS } from './sample-wave.ts';

const YES_OR_NO: Question = {
  measure: 'Q',
  words: 'Yes or no?',
  kind: 'one',
  alone: [],
  module: 'core',
  wholeOnly: false,
  answers: [
    { code: 'yes', words: 'Yes' },
    { code: 'no', words: 'No' },
  ],
};
const GROUPS = ['a', 'b'];

/** What somebody of one group said: yes, no, skipped. */
interface Said {
  readonly yes: number;
  readonly no: number;
  readonly skipped: number;
}

function truthsOf(said: readonly Said[]) {
  const responses = said.flatMap(({ yes, no, skipped }, index) => {
    const group = GROUPS[index] ?? '';
    return [...alike(yes, group, { Q: ['yes'] }), ...alike(no, group, { Q: ['no'] }), ...alike(skipped, group)];
  });
  return countMeasure(YES_OR_NO, responses, GROUPS);
}

function decided(said: readonly Said[], timeBudgetMs = 60_000) {
  return decideMeasure(YES_OR_NO, GROUPS, truthsOf(said), PARTS, PARTS.now() + timeBudgetMs);
}

/** Every pair of yes and no that a group of so many may have said. */
function possible(answered: number): readonly (readonly [number, number])[] {
  return Array.from({ length: answered + 1 }, (_, yes) =>
    Array.from({ length: answered - yes + 1 }, (_, no) => [yes, no] as const),
  ).flat();
}

/** Whether a count is one of those that are shown like this. */
function fits(shown: Shown | null | undefined, count: number): boolean {
  if (shown === null || shown === undefined) return true;
  const { least, most } = intervalOf(shown, PARTS.rule);
  return least <= count && count <= most;
}

function agrees({ total, tables }: Published, yes: number, no: number): boolean {
  const cell = (code: string) => tables[0]?.cells.find((each) => each.code === code)?.value;
  return fits(total, yes + no) && fits(cell('yes'), yes) && fits(cell('no'), no);
}

/** Each count of an answer, of a group or of both, by name. */
function countsOf([a, b]: readonly (readonly [number, number])[]): Readonly<Record<string, number>> {
  const [[ay = 0, an = 0], [by = 0, bn = 0]] = [a ?? [], b ?? []];
  return { ay, an, by, bn, yes: ay + by, no: an + bn };
}

describe('A measure', () => {
  const group = fc.record({ yes: fc.nat(14), no: fc.nat(9), skipped: fc.nat(3) });

  it('never leaves a small count fewer than 4 values, for somebody who tries every answer two groups may have given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(group, group), async (said) => {
        const { published } = await decided(said);
        const answered = said.map(({ yes, no, skipped }) => yes + no + skipped);
        const [ofA, ofB] = GROUPS.map((each) => published.groups.find(({ areas }) => areas.join() === each));
        const values = new Map<string, Set<number>>();
        for (const a of possible(answered[0] ?? 0).filter((each) => ofA === undefined || agrees(ofA, ...each))) {
          for (const b of possible(answered[1] ?? 0).filter((each) => ofB === undefined || agrees(ofB, ...each))) {
            if (!agrees(published.whole, a[0] + b[0], a[1] + b[1])) continue;
            for (const [name, count] of Object.entries(countsOf([a, b]))) {
              values.set(name, (values.get(name) ?? new Set()).add(count));
            }
          }
        }
        const truth = countsOf(said.map(({ yes, no }) => [yes, no] as const));
        const most: Readonly<Record<string, number>> = { a: answered[0] ?? 0, b: answered[1] ?? 0 };
        for (const [name, count] of Object.entries(truth)) {
          if (count < 1 || count > 7) continue;
          const could = most[name.charAt(0)] ?? (answered[0] ?? 0) + (answered[1] ?? 0);
          expect(values.get(name)?.size ?? 0).toBeGreaterThanOrEqual(Math.min(4, could + 1));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('with several answers never leaves one of them, or those who did not choose it, fewer than 4 values either', async () => {
    const two: Question = { ...YES_OR_NO, kind: 'some', most: 2 };
    const said = fc.record({ yes: fc.nat(12), no: fc.nat(12), both: fc.nat(6), skipped: fc.nat(3) });
    await fc.assert(
      fc.asyncProperty(said, async ({ yes, no, both, skipped }) => {
        const responses = [
          ...alike(yes, 'a', { Q: ['yes'] }),
          ...alike(no, 'a', { Q: ['no'] }),
          ...alike(both, 'a', { Q: ['yes', 'no'] }),
          ...alike(skipped, 'a'),
        ];
        const truths = countMeasure(two, responses, ['a']);
        const { whole } = (await decideMeasure(two, [], truths, PARTS, PARTS.now() + 60_000)).published;
        for (const [answer, count] of Object.entries({ yes: yes + both, no: no + both })) {
          const cell = whole.tables
            .find(({ table }) => table === `Q.${answer}`)
            ?.cells.find(({ code }) => code === 'yes');
          const fitting = possible(responses.length).filter(([chose, others]) => fits(whole.total, chose + others));
          const left = fitting.filter(([chose]) => fits(cell?.value, chose));
          for (const [side, truth] of [count, yes + no + both - count].entries()) {
            if (truth < 1 || truth > 7) continue;
            const values = new Set(left.map((pair) => pair[side])).size;
            expect(values).toBeGreaterThanOrEqual(Math.min(4, responses.length + 1));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('loses its groups first, then its base, then its table, and what went is told apart from the figures', async () => {
    // 102 and 6 of exactly 108: the base would read 110, and leave the 6 two values
    const { published, taken } = await decided([
      { yes: 51, no: 3, skipped: 0 },
      { yes: 51, no: 3, skipped: 0 },
    ]);
    expect(taken.map(({ drop }) => drop)).toEqual(['groups', 'base']);
    expect(published.groups).toEqual([]);
    expect(published.whole.total).toBeNull();
    expect(published.whole.tables[0]?.cells).toEqual([
      { code: 'yes', value: { kind: 'rounded', to: 100 } },
      { code: 'no', value: { kind: 'band' } },
    ]);
  });

  it('of fewer than 8 people is its base alone, as [c]', async () => {
    const { published } = await decided([
      { yes: 3, no: 1, skipped: 40 },
      { yes: 2, no: 1, skipped: 40 },
    ]);
    expect(published.whole).toMatchObject({ total: { kind: 'band' }, tables: [] });
    expect(published.groups.every(({ tables }) => tables.length === 0)).toBe(true);
  });

  it('shows nothing that was not decided in time', async () => {
    const { published, taken } = await decided(
      [
        { yes: 40, no: 3, skipped: 0 },
        { yes: 40, no: 0, skipped: 0 },
      ],
      0,
    );
    expect(published).toMatchObject({ whole: { total: null, tables: [] }, groups: [] });
    expect(taken.map(({ undecided }) => undecided)).toContain('out-of-time');
  });
});
