import fc from 'fast-check';
import { show } from '../../../src/statistics/shown.ts';
import { countMeasure } from '../../../src/survey/results/count-measure.ts';
import type { Response } from '../../../src/survey/answers.ts';
import type { Counted } from '../../../src/survey/results/results-document.ts';
import { WHERE } from '../../../src/survey/results/where.ts';
import { resultsOf } from '../../../src/survey/results/results-of.ts';
import { waveResultsSchema } from '../../../src/survey/results/results-document.ts';
import { alike, closedWave, CORE, drawnResponses, PARTS, SET } from './sample-wave.ts';

const ASKED = [...CORE, WHERE];
const GROUPS = ['education', 'health', 'police'];
const WAVE = closedWave({ asked: { education: 400, health: 300, police: 30 }, link: 'secret' });

function figures({ answers }: Counted) {
  return Object.fromEntries(answers.map(({ code, figure }) => [code, figure]));
}

describe('The results of a wave', () => {
  it('show counts from 8 to the nearest 5, smaller ones as [c], each with its share of those who answered the question', async () => {
    const asked = [
      ...alike(61, 'education', { K2_FIND: ['quickly'] }),
      ...alike(33, 'education', { K2_FIND: ['no'] }),
      ...alike(4, 'education', { K2_FIND: ['with_effort'] }),
      ...alike(12, 'education', { B1_HELD: ['time', 'not_who'] }),
    ];
    const wave = closedWave({ asked: { education: 400 } });
    const { results, taken } = await resultsOf(wave, ASKED, { asked, link: [] }, PARTS);
    const [find, held] = results.measures;
    expect(find?.asked.base).toBe(100);
    expect(find?.asked.answers).toEqual([
      { code: 'quickly', figure: 60, share: { share: 60, least: 50, most: 69 } },
      { code: 'with_effort', figure: '[c]', share: null },
      { code: 'no', figure: 35, share: { share: 35, least: 26, most: 45 } },
    ]);
    expect(held?.asked.base).toBe(10);
    expect(figures(held!.asked)).toEqual({ time: 10, not_who: 10, nothing: '[c]' });
    expect(results.reached).toMatchObject({ asked: 400, answered: 110, link: null });
    expect(results.measures.map(({ measure }) => measure)).toEqual(['K2_FIND', 'B1_HELD', 'E1_EASE', 'AREA']);
    expect(taken).toEqual([]);
  });

  it('are of the questions that were asked and of no others', async () => {
    const { results } = await resultsOf(closedWave(), SET.questions.slice(2), { asked: [], link: [] }, PARTS);
    expect(results.measures.map(({ measure }) => measure)).toEqual(['E1_EASE', 'A1_ASKED']);
  });

  it('count those who came by the link apart: what they answer changes no figure of those asked', async () => {
    const asked = drawnResponses(200, 1, GROUPS);
    const without = await resultsOf(WAVE, ASKED, { asked, link: [] }, PARTS);
    const withLink = await resultsOf(WAVE, ASKED, { asked, link: drawnResponses(90, 2, GROUPS) }, PARTS);
    const ofAsked = ({ results }: typeof without) => results.measures.map(({ link: _, ...rest }) => rest);
    expect(ofAsked(withLink)).toEqual(ofAsked(without));
    expect(withLink.results.reached.answered).toBe(without.results.reached.answered);
    expect(withLink.results.reached.link).toEqual({ answered: 90, elsewhere: '[c]' });
    expect(withLink.results.measures[0]?.link?.base).toBeGreaterThan(0);
    expect(without.results.measures[0]?.link).toMatchObject({ base: '[c]' });
  });

  it('have a measure about groups for the whole alone', async () => {
    const { results } = await resultsOf(WAVE, ASKED, { asked: drawnResponses(300, 3, GROUPS), link: [] }, PARTS);
    expect(results.measures.find(({ measure }) => measure === 'E1_EASE')?.groups).toEqual([]);
    expect(results.measures.find(({ measure }) => measure === 'K2_FIND')?.groups).not.toEqual([]);
  });

  it('are not drawn of a wave that is not closed', async () => {
    const open = { ...WAVE, closed: null };
    await expect(resultsOf(open, ASKED, { asked: [], link: [] }, PARTS)).rejects.toMatchObject({
      code: 'wave-not-closed',
    });
  });

  it('of 20,000 are decided well within the time the rule allows', async () => {
    const groups = ['education', 'health', 'other', 'police', 'social-care'];
    const wave = closedWave({ asked: Object.fromEntries(groups.map((group) => [group, 9000])), link: 'secret' });
    const answers = { asked: drawnResponses(20_000, 5, groups), link: drawnResponses(900, 6, groups) };
    const { results, taken } = await resultsOf(wave, ASKED, answers, PARTS);
    expect(taken.filter(({ undecided }) => undecided !== null)).toEqual([]);
    expect(results.measures[0]?.groups).toHaveLength(groups.length);
    expect(results.reached.answered).toBe(20_000);
  });

  it('show nothing that needed deciding where there is no time to decide', async () => {
    const hasty = { ...PARTS, rule: { ...PARTS.rule, timeBudgetMs: 0 } };
    const asked = [...alike(40, 'education', { K2_FIND: ['no'] }), ...alike(3, 'education', { K2_FIND: ['quickly'] })];
    const wave = closedWave({ asked: { education: 400 } });
    const { results, taken } = await resultsOf(wave, ASKED, { asked, link: [] }, hasty);
    expect(results.measures[0]?.asked).toMatchObject({ base: null });
    expect(results.measures[0]?.asked.answers.map(({ figure }) => figure)).toEqual([null, null, null]);
    expect(taken).toContainEqual(expect.objectContaining({ measure: 'K2_FIND', undecided: 'out-of-time' }));
  });

  it('always show each count as the rule shows it or not at all, nothing on a base under 8, and fit their schema', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 160 }), fc.nat(100_000), async (size, seed) => {
        const asked = drawnResponses(size, seed, GROUPS);
        const link = drawnResponses(Math.floor(size / 3), seed + 1, GROUPS);
        const { results } = await resultsOf(WAVE, ASKED, { asked, link }, PARTS);
        expect(waveResultsSchema.safeParse(results).success).toBe(true);
        const parts = results.measures.flatMap((measure) => [
          { measure, counted: measure.asked, of: asked },
          { measure, counted: measure.link!, of: link },
          ...measure.groups.map((each) => ({
            measure,
            counted: each,
            of: asked.filter((one) => one.group === each.group),
          })),
        ]);
        for (const { measure, counted, of } of parts) {
          const saidBy = (each: Response) =>
            measure.measure === 'AREA' ? (each.area === null ? undefined : [each.area]) : each.answers[measure.measure];
          const chose = of.filter((each) => saidBy(each) !== undefined);
          const shown = (count: number) => {
            const value = show(count, PARTS.rule);
            return value.kind === 'band' ? '[c]' : value.to;
          };
          expect([null, shown(chose.length)]).toContain(counted.base);
          for (const { code, figure, share } of counted.answers) {
            const count = chose.filter((each) => saidBy(each)?.includes(code)).length;
            expect([null, shown(count)]).toContain(figure);
            if (chose.length < 8) expect(figure).toBeNull();
            if (share !== null) expect(share.least <= share.share && share.share <= share.most).toBe(true);
            if (counted.base === null || figure === '[c]') expect(share).toBeNull();
          }
        }
      }),
      { numRuns: 6 },
    );
  });

  it('hold no number that is a true count the rule would show otherwise', async () => {
    const asked = drawnResponses(123, 9, GROUPS);
    const { results } = await resultsOf(WAVE, ASKED, { asked, link: [] }, PARTS);
    const truths = countMeasure(SET.questions[0]!, asked, GROUPS);
    const odd = truths.flatMap(({ tables }) => tables.flatMap(({ cells }) => cells.map(({ count }) => count)));
    const numbers = results.measures.flatMap(({ asked: whole, groups }) =>
      [whole, ...groups].flatMap(({ base, answers }) => [base, ...answers.map(({ figure }) => figure)]),
    );
    expect(odd.some((count) => count % 5 !== 0)).toBe(true);
    expect(numbers.filter((each) => typeof each === 'number' && each % 5 !== 0)).toEqual([]);
  });
});
