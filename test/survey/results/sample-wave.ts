import { instantOf } from '../../../src/calendar/instant.ts';
import type { PlainDate } from '../../../src/calendar/instant.ts';
import { DEFAULT_RULE } from '../../../src/statistics/disclosure-rule.ts';
import type { GateParts } from '../../../src/statistics/gate.ts';
import { highsSolver } from '../../../src/statistics/solver.ts';
import type { Response } from '../../../src/survey/answers.ts';
import { parseQuestionSet, type Question, type QuestionSet } from '../../../src/survey/question-set.ts';
import type { Wave } from '../../../src/survey/wave.ts';
import type { WaveId } from '../../../src/survey/wave-step.ts';

export const SET: QuestionSet = parseQuestionSet('sample', {
  schemaVersion: 1,
  id: 'core',
  version: '2026-11',
  title: 'How we challenge one another',
  why: 'So that the way to challenge can be made easier to use.',
  questions: [
    {
      measure: 'K2_FIND',
      words: 'If you needed it this afternoon, could you find it?',
      kind: 'one',
      module: 'core',
      answers: [
        { code: 'quickly', words: 'Quickly' },
        { code: 'with_effort', words: 'With effort' },
        { code: 'no', words: 'No' },
      ],
    },
    {
      measure: 'B1_HELD',
      words: 'What, if anything, held you back?',
      kind: 'some',
      most: 3,
      alone: ['nothing'],
      module: 'core',
      answers: [
        { code: 'time', words: 'Time' },
        { code: 'not_who', words: 'I did not know who to ask' },
        { code: 'nothing', words: 'Nothing' },
      ],
    },
    {
      measure: 'E1_EASE',
      words: 'With which kinds of agency is it hard to use?',
      kind: 'some',
      most: 2,
      module: 'core',
      wholeOnly: true,
      answers: [
        { code: 'police', words: 'Police' },
        { code: 'none', words: 'None of them' },
      ],
    },
    {
      measure: 'A1_ASKED',
      words: 'Were you challenged?',
      kind: 'one',
      module: 'challenged',
      answers: [
        { code: 'yes', words: 'Yes' },
        { code: 'no', words: 'No' },
      ],
    },
  ],
});

export const CORE: readonly Question[] = SET.questions.filter(({ module }) => module === 'core');

/** A gate with all the time it needs. */
export const PARTS: GateParts = { rule: DEFAULT_RULE, solver: highsSolver(), now: () => performance.now() };

/** A wave that is closed. `asked`: how many of each merged group. */
export function closedWave({
  wave = 'w-aaaabbbb',
  asked = { education: 400, health: 300 },
  link = null as string | null,
  modules = ['core'] as Wave['plan']['modules'],
  title = 'Spring 2027',
  opens = '2027-03-01',
  closes = '2027-03-19',
}: {
  readonly wave?: string;
  readonly asked?: Readonly<Record<string, number>>;
  readonly link?: string | null;
  readonly modules?: Wave['plan']['modules'];
  readonly title?: string;
  readonly opens?: string;
  readonly closes?: string;
} = {}): Wave {
  const merged = Object.entries(asked).map(([code, count]) => ({ code, groups: code.split('+'), asked: count }));
  const id = wave as WaveId;
  const at = instantOf(0);
  return {
    wave: id,
    plan: {
      title,
      questionSet: { id: SET.id, version: SET.version },
      modules,
      without: [],
      opens: opens as PlainDate,
      closes: closes as PlainDate,
      groups: [],
      page: link !== null,
    },
    steps: 3,
    launched: { at, merged, link },
    reminded: false,
    closed: { kind: 'closed', wave: id, number: 3, at, by: null, answered: [], byLink: 0 },
    abandoned: false,
  };
}

/** So many responses alike. */
export function alike(count: number, group: string, answers: Response['answers'] = {}): readonly Response[] {
  return Array.from({ length: count }, () => ({ group, area: null, answers }));
}

/** Numbers from 0 to 1 that look random and are the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** Responses that skip some questions and choose among the answers of the others. */
export function drawnResponses(size: number, seed: number, groups: readonly string[]): readonly Response[] {
  const random = seeded(seed);
  const weights = SET.questions.map(({ answers }) => answers.map(() => random() ** 2 + 0.02));
  const pick = (shares: readonly number[]): number => {
    let left = random() * shares.reduce((sum, each) => sum + each, 0);
    const found = shares.findIndex((each) => (left -= each) <= 0);
    return found === -1 ? shares.length - 1 : found;
  };
  return Array.from({ length: size }, (): Response => {
    const group = groups[Math.floor(random() ** 2 * groups.length)] ?? '';
    const answered = SET.questions.flatMap(({ measure, kind, answers }, index) => {
      if (random() < 0.1) return [];
      const chosen = Array.from({ length: kind === 'one' || random() < 0.5 ? 1 : 2 }, () => pick(weights[index] ?? []));
      return [[measure, [...new Set(chosen)].map((each) => answers[each]?.code ?? '')] as const];
    });
    const area = random() < 0.3 ? null : random() < 0.8 ? 'kent' : 'medway';
    return { group, area, answers: Object.fromEntries(answered) };
  });
}
