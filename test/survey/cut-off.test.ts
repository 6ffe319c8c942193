import fc from 'fast-check';
import { closeWave } from '../../src/survey/close-wave.ts';
import { countedText } from '../../src/survey/counted.ts';
import { launchWave } from '../../src/survey/launch-wave.ts';
import { marksList, sourcesOf, waitingList } from '../../src/survey/lists.ts';
import { surveyPass } from '../../src/survey/pass.ts';
import { newPendingMarks } from '../../src/survey/pending-marks.ts';
import { planWave } from '../../src/survey/plan-wave.ts';
import { responsesOf } from '../../src/survey/responses.ts';
import type { SurveyStore } from '../../src/survey/survey-store.ts';
import type { Wave } from '../../src/survey/wave.ts';
import { readWave } from '../../src/survey/waves.ts';
import { answering, benchOver, LEAD, openWave, peopleOf, PLAN, surveyInMemory, telling, type Bench } from './bench.ts';
import { overlooked, type Version } from './evidence.ts';
import { cutAt, POWER_CUT } from './power-cut.ts';

const PEOPLE = peopleOf({ police: 18, school: 8 });

/** The service after a restart, over this store: what was in memory is gone. */
const restarted = (parts: Bench, store: SurveyStore = parts.store): Bench => ({
  ...parts,
  store,
  pending: newPendingMarks(),
});

async function textsOf(wave: Wave, store: SurveyStore): Promise<string[]> {
  const { asked, link } = await responsesOf(await readWave(wave.wave, store), store);
  return [...asked, ...link].map((each) => countedText(each)).sort();
}

async function expectNothingLeft({ wave, ...rest }: Wave, store: SurveyStore): Promise<void> {
  expect(await store.salt(wave)).toBeNull();
  expect(await store.asks(wave)).toEqual([]);
  for (const source of sourcesOf({ wave, ...rest })) {
    expect(await store.list(wave, waitingList(source))).toBeNull();
    expect(await store.list(wave, marksList(source.group))).toBeNull();
  }
}

/** Does the work again and again, its power cut at one change after another, until it gets through without. Each time from the start. */
async function atEveryCut(
  work: (cut: (parts: Bench) => { parts: Bench; wasCut: () => boolean }) => Promise<void>,
): Promise<number> {
  let cuts = 0;
  for (const when of ['before', 'after'] as const) {
    for (let change = 0; ; change += 1) {
      let wasCut = () => false;
      await work((parts) => {
        const cutting = cutAt(parts.store, change, when);
        wasCut = cutting.wasCut;
        return { parts: restarted(parts, cutting.store), wasCut };
      });
      if (!wasCut()) break;
      cuts += 1;
    }
  }
  return cuts;
}

const throughACut = (work: Promise<unknown>) =>
  work.catch((error: unknown) => {
    if (error !== POWER_CUT) throw error;
  });

describe('However the power is cut', () => {
  it('in a pass and then in closing, every answer that was acknowledged is counted once, and nothing is left', async () => {
    const cuts = await atEveryCut(async (cut) => {
      const parts = benchOver();
      const wave = await openWave(parts, PEOPLE, { page: true });
      const given: string[] = [];
      for (const [number, each] of PEOPLE.entries()) {
        if (number === 18) await throughACut(surveyPass(cut(parts).parts));
        expect(await answering(wave, each, telling(number), parts)).toBe('taken');
        given.push(countedText(telling(number)));
      }
      await throughACut(surveyPass(cut(parts).parts));
      await throughACut(closeWave(wave.wave, LEAD, cut(parts).parts));
      // As upkeep does a minute later; where the closing never began, the last day is still to come.
      await surveyPass(restarted(parts));
      parts.toClosing();
      await surveyPass(restarted(parts));
      expect(await textsOf(wave, parts.store)).toEqual(given.sort());
      expect((await readWave(wave.wave, parts.store)).closed?.answered).toEqual([
        { group: 'police', count: 18 },
        { group: 'school', count: 8 },
      ]);
      await expectNothingLeft(wave, parts.store);
    });
    expect(cuts).toBeGreaterThan(20);
  });

  it('in a launch, launching again finishes it, once', async () => {
    await atEveryCut(async (cut) => {
      const parts = benchOver();
      const planned = await planWave({ ...PLAN, page: true }, LEAD, parts);
      await throughACut(launchWave(planned, LEAD, PEOPLE, cut(parts).parts));
      await launchWave(planned, LEAD, PEOPLE, parts);
      expect(await launchWave(planned, LEAD, PEOPLE, parts)).toBe('launched-already');
      const wave = await readWave(planned, parts.store);
      expect(wave.steps).toBe(2);
      for (const source of sourcesOf(wave)) expect(await parts.store.list(planned, waitingList(source))).not.toBeNull();
    });
  });
});

type Doing = { readonly kind: 'answer'; readonly who: number } | { readonly kind: 'pass' | 'restart' | 'close' };
interface Step {
  readonly doing: Doing;
  /** At which of its changes the power is cut; null: it is not. */
  readonly cut: { readonly change: number; readonly when: 'before' | 'after' } | null;
}

const doing: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 30, arbitrary: fc.record({ kind: fc.constant('answer' as const), who: fc.nat(PEOPLE.length - 1) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('pass' as const, 'restart' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const) }) },
);
const cut = fc.record({ change: fc.nat(5), when: fc.constantFrom('before' as const, 'after' as const) });
const steps = fc.array(fc.record({ doing, cut: fc.option(cut, { freq: 5 }) }), { minLength: 20, maxLength: 70 });

describe('Whatever happens to a wave, in whatever order', () => {
  it('what is acknowledged is counted once, and nothing enters in fewer than eight before it closes', async () => {
    await fc.assert(fc.asyncProperty(steps, tryOut), { numRuns: 30 });
  });
});

async function tryOut(course: readonly Step[]): Promise<void> {
  const versions: Version[] = [];
  const watching = overlooked(surveyInMemory(), () => 0);
  let parts = benchOver(watching.store);
  const wave = await openWave(parts, PEOPLE);
  const acknowledged: string[] = [];
  const inDoubt: string[] = [];
  let closing = false;
  for (const [number, step] of course.entries()) {
    const text = countedText(telling(number));
    const { store, wasCut } =
      step.cut === null
        ? { store: parts.store, wasCut: () => false }
        : cutAt(parts.store, step.cut.change, step.cut.when);
    const working: Bench = { ...parts, store };
    switch (step.doing.kind) {
      case 'answer': {
        const who = PEOPLE[step.doing.who];
        if (who === undefined) throw new Error('nobody');
        const outcome = await answering(wave, who, telling(number), working).catch((error: unknown) => error);
        if (outcome === 'taken') acknowledged.push(text);
        else if (outcome === POWER_CUT) inDoubt.push(text);
        break;
      }
      case 'pass':
        await throughACut(surveyPass(working));
        break;
      case 'close':
        closing = true;
        if (versions.length === 0) versions.push(...watching.versions);
        await throughACut(closeWave(wave.wave, LEAD, working));
        break;
      case 'restart':
        parts = restarted(parts);
    }
    if (wasCut()) parts = restarted(parts);
  }
  if (!closing) versions.push(...watching.versions);
  parts.toClosing();
  await surveyPass(restarted(parts));

  const counted = await textsOf(wave, parts.store);
  expect(new Set(counted).size).toBe(counted.length);
  expect(counted).toEqual(expect.arrayContaining(acknowledged));
  expect(counted.filter((text) => !acknowledged.includes(text) && !inDoubt.includes(text))).toEqual([]);
  await expectNothingLeft(wave, parts.store);
  for (const group of ['police', 'school']) {
    const sizes = versions
      .filter(({ list }) => list.startsWith(`answers.${group}.`))
      .map(({ body }) => (JSON.parse(body) as { responses: string[] }).responses.length);
    sizes.forEach((size, index) => expect(size - (sizes[index - 1] ?? 0)).toBeGreaterThanOrEqual(8));
  }
}
