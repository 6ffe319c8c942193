import fc from 'fast-check';
import type { QuarterCounts } from '../../src/statistics/counts.ts';
import { decideRelease } from '../../src/statistics/decide-release.ts';
import { intervalOf } from '../../src/statistics/shown.ts';
import { attack } from './attacker.ts';
import type { Question } from './attacker/questions.ts';
import { placeName } from './attacker/figures.ts';
import { attackTheRule, type Seen } from './attacker-of-the-rule.ts';
import { TooLargeToAttack } from './attacker/sums.ts';
import { stories, type Story, tell, type Told, truthOf } from './attacked-stories.ts';
import { countsIn, layoutOver, parts, Q1, released, RULE } from './release-by-hand.ts';

const STORIES = 200;
const FEWEST = RULE.leastFeasible;

interface Found {
  readonly question: Question;
  readonly truth: number;
  readonly values: readonly number[];
}

/** The attacker's answers about every count that is truly 1 to 7, or published and nobody; null where brute force does not end. */
function attacked(told: Told, json: string, options: Parameters<typeof attack>[1] = {}): readonly Found[] | null {
  try {
    const { questions, values } = attack(json, options);
    return questions.flatMap((question) => {
      const truth = truthOf(question, told.truths);
      if (truth === null || truth > RULE.bandTo || (truth === 0 && question.kind !== 'published')) return [];
      return [{ question, truth, values: [...values(question)] }];
    });
  } catch (thrown) {
    if (thrown instanceof TooLargeToAttack) return null;
    throw thrown;
  }
}

function publicJson({ ledger }: Told): string {
  return JSON.stringify(ledger.map(({ published }) => published));
}

describe('The attacker, who has all that was published and nothing else', () => {
  it('is as good as subtraction by hand: 102 and 6 beside their total leave two values', () => {
    const counts = countsIn(Q1, { who: { school: 102, gp: 6 } });
    const { questions, values } = attack(JSON.stringify([released(layoutOver(counts), [counts]).published]));
    const gp = questions.find(({ codes }) => codes.join() === 'gp');
    expect(gp === undefined ? [] : [...values(gp)]).toEqual([6, 7]);
  });

  it('sees the difference of two releases, and what quarters leave of a year', () => {
    const [spring, summer] = [
      countsIn(Q1, { who: { gp: 5, school: 100 } }),
      countsIn({ from: Q1.from, quarters: 1 }, { who: { gp: 0, school: 7 } }, 'medway'),
    ];
    const both = { ...RULE, geography: { code: 'both', areas: ['kent', 'medway'] } };
    const json = JSON.stringify([
      released(layoutOver(spring, Q1, { tables: [] }), [spring]).published,
      released(layoutOver(spring, Q1, { tables: [] }), [spring, summer], 1, both).published,
    ]);
    const { questions, values } = attack(json);
    const rest = questions.find(({ kind }) => kind === 'difference');
    expect(rest?.places).toEqual([placeName('medway', Q1.from)]);
    expect(rest === undefined ? [] : [...values(rest)].toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]); // prettier-ignore
  });

  it(`never leaves a count of 1 to 7 fewer than ${FEWEST} values, in ${STORIES} made-up ledgers`, async () => {
    const seed = Date.now() % 2 ** 31;
    const tally = {
      small: 0,
      tooLarge: 0,
      fired: 0,

      empty: 0,
      cells: 0,
      readable: 0,
      insider: 0,
      insiders: 0,
      zeros: 0,
      late: 0,
      corrected: 0,
    };
    const worst = new Map<string, number>();
    const broken: { readonly story: Story; readonly found: Found }[] = [];
    for (const story of fc.sample(stories, { seed, numRuns: STORIES })) {
      const told = await tell(story);
      tally.fired += told.taken.filter((each) => each.length > 0).length;
      tally.empty += told.nothing;
      for (const { published, truths } of told.ledger) {
        for (const { table, cells } of published.tables) {
          for (const { code, value } of cells) {
            const places = published.areas.flatMap((area) =>
              Array.from({ length: published.period.quarters }, (_, at) => placeName(area, published.period.from + at)),
            );
            const question: Question = {
              about: 'cells',
              base: '',
              table,
              codes: [code],
              edition: 0,
              places,
              kind: 'published',
            };
            if (truthOf(question, [truths]) === 0) continue;
            tally.cells += 1;
            if (value.kind === 'rounded') tally.readable += 1;
          }
        }
      }
      const json = publicJson(told);
      const found = told.ledger.length === 0 ? [] : attacked(told, json);
      if (found === null) {
        tally.tooLarge += 1;
        continue;
      }
      for (const each of found) {
        if (each.truth === 0) {
          if (each.values.length < FEWEST) tally.zeros += 1;
          continue;
        }
        tally.small += 1;
        const kind = `${each.question.about}, ${each.question.kind}`;
        worst.set(kind, Math.min(worst.get(kind) ?? Infinity, each.values.length));
        if (each.values.length < FEWEST) broken.push({ story, found: each });
      }
      const narrow = (each: readonly Found[] | null): boolean =>
        (each ?? []).some(({ truth, values }) => truth > 0 && values.length < FEWEST);
      if (story.plot === 'a year and its correction' && told.ledger.length === 2) {
        tally.corrected += 1;
        const suppose = story.late.filter(({ area, quarter }) => json.includes(`"${area}"`) && quarter < 4).length;
        if (narrow(attacked(told, json, { suppose, onlyAdded: true }))) tally.late += 1;
      }
      const [first] = story.cases;
      if (first === undefined || told.ledger.length !== 1 || first.quarter > 3 || !json.includes(`"${first.area}"`))
        continue;
      const { who, need, stage, intime } = first;
      tally.insiders += 1;
      const own = { place: placeName(first.area, Q1.from - 4 + first.quarter), codes: { who, need, stage, intime } };
      if (narrow(attacked(told, json, { own }))) tally.insider += 1;
    }
    const lines = [
      `seed ${seed}: ${STORIES} ledgers, ${tally.tooLarge} too large for brute force; ${tally.small} counts of 1 to 7 attacked`,
      `fewest values: ${[...worst].map(([kind, fewest]) => `${kind} ${fewest}`).join('; ')}`,
      `releases the gate took something from: ${tally.fired}; nothing left to show: ${tally.empty}`,
      `cells not empty: ${tally.cells}, readable ${Math.round((100 * tally.readable) / tally.cells)} %`,
      `one who knows an own case gets below ${FEWEST} in ${tally.insider} of ${tally.insiders} ledgers of one release`,
      `one who knows how many cases were entered late, in ${tally.late} of ${tally.corrected} with a correction`,
      `published counts of nobody that can be shown to be 3 or less: ${tally.zeros}`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    expect(broken.slice(0, 1)).toEqual([]);
    expect(tally.small).toBeGreaterThan(STORIES);
  });
});

/** What the attacker who knows the rule makes of a release that was asked for in full, and came out as it did. */
async function knowingTheRule(
  tables: Parameters<typeof countsIn>[1],
  total: boolean,
): Promise<Readonly<Record<string, readonly number[]>>> {
  const counts = countsIn(Q1, tables);
  const layout = layoutOver(counts, Q1, { total });
  const published = async (each: QuarterCounts): Promise<ReturnType<typeof released>['published']> => {
    const decision = await decideRelease(layout, [each], [], parts);
    if (decision.kind === 'nothing-to-show') return { ...released(layout, [each]).published, tables: [], total: null };
    return decision.published;
  };
  const truly = await published(counts);
  const seen: Seen = Object.fromEntries(
    layout.tables.map(({ table, categories }) => {
      const cells = truly.tables.find((each) => each.table === table)?.cells;
      const bounds = categories.map((code) => {
        const value = cells?.find((each) => each.code === code)?.value;
        return [code, value === undefined ? null : intervalOf(value, RULE)] as const;
      });
      return [table, Object.fromEntries(bounds)];
    }),
  );
  const decide = async (each: QuarterCounts): Promise<string> => JSON.stringify(await published(each));
  const values = await attackTheRule(layout, seen, JSON.stringify(truly), decide);
  return Object.fromEntries([...values].map(([cell, set]) => [cell, [...set].toSorted((one, other) => one - other)]));
}

describe('The attacker who knows the rule by heart, and what the release was asked to show', () => {
  it('learns nothing more where nothing was taken away', async () => {
    const values = await knowingTheRule({ who: { school: 20, gp: 3 } }, true);
    expect(values['who gp']?.length).toBeGreaterThanOrEqual(FEWEST);
  });

  // What ADR 11 admits. These hold the size of the leak, so that a change of the rule can be measured by them.
  it('learns from a missing total what the total would have told', async () => {
    expect(await knowingTheRule({ who: { school: 102, gp: 6 } }, true)).toMatchObject({ 'who gp': [6, 7] });
  });

  it('learns everything, down to a single case, where few truths make the gate fire', async () => {
    expect(await knowingTheRule({ who: { school: 8, police: 8, gp: 1 } }, true)).toEqual({
      'who school': [8],
      'who police': [8],
      'who gp': [1],
    });
  });

  it('learns that there was nobody from a total that is not missing', async () => {
    expect(await knowingTheRule({ who: { school: 8, police: 8, gp: 0 } }, true)).toMatchObject({ 'who gp': [0] });
  });
});
