import { canonicalJson } from '../../../src/record/canonical-json.ts';
import type { Response } from '../../../src/survey/answers.ts';
import { answersList } from '../../../src/survey/lists.ts';
import type { SurveyStore } from '../../../src/survey/survey-store.ts';
import type { Wave } from '../../../src/survey/wave.ts';
import type { WaveStep } from '../../../src/survey/wave-step.ts';

/** The parts of a survey store that results read and write, over closed waves and their answers. */
export function closedInMemory(): SurveyStore & {
  add(wave: Wave, asked: readonly Response[], link?: readonly Response[]): Promise<void>;
  readonly lists: Map<string, { body: string; etag: string }>;
} {
  const steps: WaveStep[] = [];
  const lists = new Map<string, { body: string; etag: string }>();
  const store: SurveyStore = {
    steps: async () => steps,
    async createStep(step) {
      steps.push(step);
      return 'created';
    },
    createAsk: async () => 'created',
    asks: async () => [],
    forgetAsks: async () => undefined,
    list: async (wave, list) => lists.get(`${wave} ${list}`) ?? null,
    async writeList(wave, list, body, etag) {
      const there = lists.get(`${wave} ${list}`);
      if ((there?.etag ?? null) !== etag) return 'changed';
      lists.set(`${wave} ${list}`, { body, etag: String(lists.size + 1) });
      return 'written';
    },
    async forgetList(wave, list) {
      lists.delete(`${wave} ${list}`);
    },
    salt: async () => null,
    createSalt: async () => 'created',
    destroySalt: async () => undefined,
  };
  return {
    ...store,
    lists,
    async add({ wave, plan, launched, closed }, asked, link = []) {
      if (launched === null || closed === null) throw new Error('closed waves only');
      const kept = { wave, at: closed.at, by: null };
      steps.push({ ...kept, number: 1, kind: 'planned', plan });
      steps.push({ ...kept, number: 2, kind: 'launched', merged: launched.merged, link: launched.link });
      steps.push({ ...closed, number: 3 });
      for (const [reached, responses] of [
        ['asked', asked],
        ['link', link],
      ] as const) {
        for (const group of new Set(responses.map((each) => each.group))) {
          const texts = responses
            .filter((each) => each.group === group)
            .map(({ area, answers }) => canonicalJson({ area, answers }));
          const name = answersList({ wave, reached, group }, 1);
          await store.writeList(wave, name, canonicalJson({ moved: 1, responses: texts.sort() }), null);
        }
      }
    },
  };
}
