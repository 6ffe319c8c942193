import { createHash, randomUUID } from 'node:crypto';
import { instantOf, type Instant, type PlainDate } from '../../src/calendar/instant.ts';
import type { PersonId } from '../../src/escalation/ids.ts';
import { readQuestionSets } from '../../src/storage/files/question-set-files.ts';
import type { Answers } from '../../src/survey/answers.ts';
import { codeOf, keysOf } from '../../src/survey/keys.ts';
import { launchWave, type ToAsk } from '../../src/survey/launch-wave.ts';
import type { SurveyParts } from '../../src/survey/parts.ts';
import { newPendingMarks } from '../../src/survey/pending-marks.ts';
import { planWave } from '../../src/survey/plan-wave.ts';
import type { Ask, SurveyStore, WaveList } from '../../src/survey/survey-store.ts';
import { takeIn, type Filled } from '../../src/survey/take-in.ts';
import type { Wave } from '../../src/survey/wave.ts';
import { readWave } from '../../src/survey/waves.ts';
import type { WaveId, WavePlan, WaveStep } from '../../src/survey/wave-step.ts';

export const LEAD = 'tenant:lead' as PersonId;
export const SETS = readQuestionSets('policies/survey');
const FIRST_DAY = Date.UTC(2026, 10, 23, 9);

export const PLAN: WavePlan = {
  title: 'Autumn 2026',
  questionSet: { id: 'core', version: '2026-11' },
  modules: ['core'],
  without: [],
  opens: '2026-11-23' as PlainDate,
  closes: '2026-12-18' as PlainDate,
  groups: [],
  page: false,
};

/** Bytes that are the same for the same seed, and otherwise as good as random. */
export function seeded(seed: string): (bytes: number) => Uint8Array {
  let block = 0;
  return (bytes) => {
    const parts: Buffer[] = [];
    for (let length = 0; length < bytes; length += 32) {
      parts.push(
        createHash('sha256')
          .update(`${seed} ${(block += 1)}`)
          .digest(),
      );
    }
    return new Uint8Array(Buffer.concat(parts).subarray(0, bytes));
  };
}

/** The survey in memory, with the promises every store keeps. */
export function surveyInMemory(): SurveyStore {
  const steps = new Map<string, WaveStep>();
  const asks = new Map<string, { wave: WaveId; ask: Ask }>();
  const lists = new Map<string, WaveList>();
  const salts = new Map<WaveId, string>();
  const create = <Kept>(into: Map<string, Kept>, key: string, value: Kept) => {
    if (into.has(key)) return 'exists' as const;
    into.set(key, value);
    return 'created' as const;
  };
  return {
    steps: async () =>
      [...steps.values()].sort((one, other) =>
        one.wave === other.wave ? one.number - other.number : one.wave < other.wave ? -1 : 1,
      ),
    createStep: async (step) => create(steps, `${step.wave} ${step.number}`, step),
    createAsk: async (wave, ask) => create(asks, `${wave} ${ask.ask} ${ask.half}`, { wave, ask }),
    asks: async (wave) =>
      [...asks]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .flatMap(([, each]) => (each.wave === wave ? [each.ask] : [])),
    forgetAsks: async (wave) => {
      for (const [key, each] of asks) if (each.wave === wave) asks.delete(key);
    },
    list: async (wave, list) => lists.get(`${wave} ${list}`) ?? null,
    writeList: async (wave, list, body, etag) => {
      if ((lists.get(`${wave} ${list}`)?.etag ?? null) !== etag) return 'changed';
      lists.set(`${wave} ${list}`, { body, etag: randomUUID() });
      return 'written';
    },
    forgetList: async (wave, list) => void lists.delete(`${wave} ${list}`),
    salt: async (wave) => salts.get(wave) ?? null,
    createSalt: async (wave, salt) => create(salts as Map<string, string>, wave, salt),
    destroySalt: async (wave) => void salts.delete(wave),
  };
}

export interface Bench extends SurveyParts {
  /** Lets time go by. */
  pass(milliseconds: number): void;
  toClosing(): void;
}

/** What the survey works with, on the first morning of `PLAN`. */
export function benchOver(store: SurveyStore = surveyInMemory(), seed: string = randomUUID()): Bench {
  const random = seeded(seed);
  let now = FIRST_DAY;
  return {
    store,
    surveyKey: seeded(`key of ${seed}`)(32),
    now: (): Instant => instantOf(now),
    random,
    questionSets: SETS,
    pending: newPendingMarks(),
    groups: () => ['police', 'school', 'probation', 'icb'],
    english: async () => ({ tagsOf: () => null }),
    pass: (milliseconds) => {
      now += milliseconds;
    },
    toClosing: () => {
      now = Date.UTC(2026, 11, 19, 9);
    },
  };
}

/** So many people of each group. */
export function peopleOf(groups: Readonly<Record<string, number>>): readonly ToAsk[] {
  return Object.entries(groups).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, each) => ({ person: `tenant:${group}-${each}` as PersonId, group })),
  );
}

/** A wave that is open, and everybody was asked. */
export async function openWave(
  parts: SurveyParts,
  people: readonly ToAsk[],
  change: Partial<WavePlan> = {},
): Promise<Wave> {
  const wave = await planWave({ ...PLAN, ...change }, LEAD, parts);
  await launchWave(wave, LEAD, people, parts);
  const keys = await keysOf(wave, parts);
  if (keys === null) throw new Error('the wave has no keys');
  for (const ask of people.map(({ person }) => codeOf(person, keys.asks)).sort()) {
    await parts.store.createAsk(wave, { ask, half: 'begun', outcome: null });
    await parts.store.createAsk(wave, { ask, half: 'ended', outcome: 'delivered' });
  }
  return readWave(wave, parts.store);
}

export const filled = (answers: Answers = { K1_HEARD: ['no'] }): Filled => ({ area: 'kent', answers });

/** Somebody who was asked answers. */
export function answering(wave: Wave, { person, group }: ToAsk, what: Filled, parts: SurveyParts) {
  return takeIn(wave, { reached: 'asked', person, group }, what, parts);
}

/** An answer nobody else gives: which one it is, 0 to 255, can be read from it. */
export function telling(number: number): Filled {
  const pick = (measure: string, digit: number): [string, string[]] => {
    const question = SETS.flatMap(({ questions }) => questions).find((each) => each.measure === measure);
    return [measure, [question?.answers[digit]?.code ?? '']];
  };
  const digits = [number % 3, Math.floor(number / 3) % 5, Math.floor(number / 15) % 6, Math.floor(number / 90) % 3];
  const [k1 = 0, n1 = 0, r2 = 0, k2 = 0] = digits;
  return filled(
    Object.fromEntries([pick('K1_HEARD', k1), pick('N1_NEED', n1), pick('R2_CHANGE', r2), pick('K2_FIND', k2)]),
  );
}
