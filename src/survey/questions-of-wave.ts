import { Fault } from '../errors/fault.ts';
import { type Question, type QuestionSet, questionsOf } from './question-set.ts';
import type { WavePlan } from './wave-step.ts';

/** The question set a wave is asked with. Throws Fault `question-set-unknown`. */
export function questionSetOf({ questionSet: { id, version } }: WavePlan, sets: readonly QuestionSet[]): QuestionSet {
  const found = sets.find((set) => set.id === id && set.version === version);
  if (found === undefined) throw new Fault('question-set-unknown', { set: `${id} ${version}` });
  return found;
}

/** What a wave asks, in order. Throws Fault `question-set-unknown`. */
export function questionsOfWave(plan: WavePlan, sets: readonly QuestionSet[]): readonly Question[] {
  return questionsOf(questionSetOf(plan, sets), plan.modules, plan.without);
}
