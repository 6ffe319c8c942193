import type { PlainDate } from '../../src/calendar/instant.ts';
import { readEnglish } from '../../src/identifiers/names/english.ts';
import type { QuestionSet } from '../../src/survey/question-set.ts';
import { planWave } from '../../src/survey/plan-wave.ts';
import { readWave } from '../../src/survey/waves.ts';
import type { WavePlan } from '../../src/survey/wave-step.ts';
import { planReasons } from '../../src/words/survey.ts';
import { benchOver, LEAD, PLAN, SETS } from './bench.ts';

const day = (text: string) => text as PlainDate;
const parts = { ...benchOver(), english: readEnglish };

describe('A wave', () => {
  it('is planned under an id that says nothing, and nobody is asked', async () => {
    const plan: WavePlan = { ...PLAN, title: '  Usage survey, phase 4  ', groups: ['police', 'icb'], page: true };
    const wave = await planWave(plan, LEAD, parts);
    expect(wave).toMatch(/^w-[a-z2-9]{8}$/);
    const { launched, plan: kept } = await readWave(wave, parts.store);
    expect(launched).toBeNull();
    expect(kept).toEqual({ ...plan, title: 'Usage survey, phase 4' });
    expect(await parts.store.salt(wave)).toBeNull();
  });

  it('may ask whoever was challenged, where two other questions are left out', async () => {
    const plan: WavePlan = { ...PLAN, modules: ['core', 'challenged'], without: ['E1_EASE', 'K2_FIND'] };
    await expect(planWave(plan, LEAD, parts)).resolves.toMatch(/^w-/);
  });

  it.each<[keyof typeof planReasons, Partial<WavePlan>]>([
    ['title-missing', { title: '   ' }],
    ['title-too-long', { title: 'a'.repeat(81) }],
    ['title-says-too-much', { title: 'After KM-4F7Q-2XWDR' }],
    ['title-says-too-much', { title: 'What we learnt about Jayden Smith' }],
    ['title-says-too-much', { title: 'Ask anna@oak.example' }],
    ['dates-invalid', { opens: day('2026-11-31') }],
    ['dates-invalid', { closes: day('soon') }],
    ['opens-in-the-past', { opens: day('2026-11-22') }],
    ['closes-before-it-opens', { opens: day('2026-12-19') }],
    ['open-too-long', { closes: day('2027-01-22') }],
    ['question-set-unknown', { questionSet: { id: 'core', version: '2025-01' } }],
    ['module-unknown', { modules: ['core', 'after-outcome'] }],
    ['core-missing', { modules: ['challenged'] }],
    ['measure-unknown', { without: ['A1_ASKED'] }],
    ['too-many-questions', { modules: ['core', 'challenged'] }],
    ['too-many-questions', { modules: ['core', 'challenged'], without: ['K1_HEARD'] }],
    ['group-unknown', { groups: ['police', 'circus'] }],
  ])('is not planned: %s (%#)', async (reason, change) => {
    await expect(planWave({ ...PLAN, ...change }, LEAD, parts)).rejects.toMatchObject({
      code: 'wave-plan-invalid',
      details: { reason, why: planReasons[reason] },
    });
  });

  it('may be open for sixty days, from today on', async () => {
    const plan = { ...PLAN, opens: day('2026-11-23'), closes: day('2027-01-21') };
    await expect(planWave(plan, LEAD, parts)).resolves.toMatch(/^w-/);
  });

  it('is not planned with questions whose answers could be too long to be kept, or with none', async () => {
    const [set] = SETS.filter(({ id }) => id === 'core');
    if (set === undefined) throw new Error('no core questions');
    const long: QuestionSet = {
      ...set,
      questions: set.questions.map((question) => ({
        ...question,
        answers: question.answers.map(({ code, words }) => ({ code: code.repeat(12), words })),
      })),
    };
    await expect(planWave(PLAN, LEAD, { ...parts, questionSets: [long] })).rejects.toMatchObject({
      details: { reason: 'answers-too-long' },
    });
    const without = set.questions.filter(({ module }) => module === 'core').map(({ measure }) => measure);
    await expect(planWave({ ...PLAN, without }, LEAD, parts)).rejects.toMatchObject({
      details: { reason: 'no-questions' },
    });
  });
});
