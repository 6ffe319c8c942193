import { plainDate } from '../../../src/calendar/plain-date.ts';
import { parseQuestionSet } from '../../../src/survey/question-set.ts';
import type { Wave } from '../../../src/survey/wave.ts';
import { heldResults } from '../../../src/survey/results/held-results.ts';
import { everyResult, keptResults, type ResultsParts } from '../../../src/survey/results/keep-results.ts';
import { waveToDraw } from '../../../src/survey/results/to-draw.ts';
import { alike, closedWave, drawnResponses, PARTS, SET } from './sample-wave.ts';
import { closedInMemory } from './survey-in-memory.ts';

const WAVE = closedWave({ asked: { education: 60, health: 60 } });
const ANSWERS = drawnResponses(60, 4, ['education', 'health']);

async function over(answers = ANSWERS): Promise<ResultsParts & { store: ReturnType<typeof closedInMemory> }> {
  const store = closedInMemory();
  await store.add(WAVE, answers);
  return { ...PARTS, store, questionSets: [SET, AFTER], today: () => plainDate('2028-01-30') };
}

/** What is asked after outcomes, in a quarter of its own. */
const AFTER = parseQuestionSet('after', {
  schemaVersion: 1,
  id: 'after-outcome',
  version: '2026-11',
  title: 'After an outcome',
  why: 'So that it gets easier.',
  questions: [
    {
      measure: 'O1_HELP',
      words: 'Did it help the child?',
      kind: 'one',
      module: 'after-outcome',
      answers: [
        { code: 'yes', words: 'Yes' },
        { code: 'no', words: 'No' },
      ],
    },
  ],
});

function quarterOf(wave: string, opens: string): Wave {
  const made = closedWave({ wave, opens, closes: '2027-12-31', modules: ['after-outcome'] });
  const questionSet = { id: AFTER.id, version: AFTER.version };
  const merged = [{ code: 'all', groups: [], asked: 0 }];
  return { ...made, plan: { ...made.plan, questionSet }, launched: { ...made.launched!, merged } };
}

describe('The results that are kept', () => {
  it('are drawn once: a later rule, or less time, changes nothing of them', async () => {
    const parts = await over();
    const first = await keptResults(waveToDraw(WAVE, parts), parts);
    const hasty = { ...parts.rule, version: 'later-1', bandTo: 9, timeBudgetMs: 0 };
    expect(await keptResults(waveToDraw(WAVE, parts), { ...parts, rule: hasty })).toEqual(first);
    expect(first.results.measures[0]?.asked.base).toEqual(expect.any(Number));
  });

  it('are those of the first where two draw at once', async () => {
    const parts = await over();
    const other = { ...parts, rule: { ...parts.rule, version: 'other-1' } };
    const [one, two] = await Promise.all([
      keptResults(waveToDraw(WAVE, parts), parts),
      keptResults(waveToDraw(WAVE, parts), other),
    ]);
    expect(one).toEqual(two);
  });

  it('hold no answer of anybody: tables, and what the gate took', async () => {
    const parts = await over();
    await keptResults(waveToDraw(WAVE, parts), parts);
    const body: unknown = JSON.parse(parts.store.lists.get(`${WAVE.wave} results`)?.body ?? '');
    expect(Object.keys(body ?? {})).toEqual(['results', 'taken']);
  });

  it('are of closed waves alone, the first to open first', async () => {
    const parts = await over();
    const earlier = closedWave({ wave: 'w-ccccdddd', opens: '2026-03-01', asked: { education: 60, health: 60 } });
    await parts.store.add(earlier, alike(20, 'health', { K2_FIND: ['no'] }));
    const planned = { ...WAVE.plan, title: 'Not yet' };
    const at = WAVE.closed!.at;
    const wave = 'w-eeeeffff' as typeof WAVE.wave;
    await parts.store.createStep({ wave, number: 1, at, by: null, kind: 'planned', plan: planned });
    expect((await everyResult(parts)).map(({ results }) => results.wave)).toEqual(['w-ccccdddd', 'w-aaaabbbb']);
  });

  it('have what was asked after outcomes as one year, once it is over: never a quarter alone', async () => {
    const parts = await over();
    await parts.store.add(quarterOf('w-qqqq1111', '2027-01-01'), alike(6, 'all', { O1_HELP: ['yes'] }));
    await parts.store.add(quarterOf('w-qqqq2222', '2027-04-01'), alike(7, 'all', { O1_HELP: ['yes'] }));
    await parts.store.add(quarterOf('w-qqqq3333', '2028-01-01'), alike(30, 'all', { O1_HELP: ['no'] }));
    const running = { ...parts, today: () => plainDate('2028-01-21') };
    expect((await everyResult(running)).map(({ results }) => results.title)).toEqual(['Spring 2027']);
    const year = (await everyResult(parts)).map(({ results }) => results).find(({ wave }) => wave !== WAVE.wave);
    expect(year).toMatchObject({ title: 'After an outcome, 2027', opened: '2027-01-01' });
    expect(year?.reached).toMatchObject({ asked: null, answered: 15 });
    expect(year?.measures.map(({ measure, asked, groups }) => [measure, asked.base, groups])).toEqual([
      ['O1_HELP', 15, []],
    ]);
    expect(await everyResult(parts)).toHaveLength(2);
  });

  it('are refused where what is kept is not what was drawn', async () => {
    const parts = await over();
    await parts.store.writeList(WAVE.wave, 'results', '{"results":{}}', null);
    await expect(keptResults(waveToDraw(WAVE, parts), parts)).rejects.toMatchObject({ code: 'wave-list-broken' });
  });

  it('are held until another wave closes, and read again after what went wrong', async () => {
    const parts = await over();
    const held = heldResults(parts);
    const first = await held();
    expect(await held()).toBe(first);
    await parts.store.add(closedWave({ wave: 'w-ccccdddd' }), []);
    expect(await held()).toHaveLength(2);
    const broken = heldResults({ ...parts, questionSets: [], store: { ...parts.store, list: async () => null } });
    await expect(broken()).rejects.toMatchObject({ code: 'question-set-unknown' });
    await expect(broken()).rejects.toMatchObject({ code: 'question-set-unknown' });
  });
});
