import type { Question } from '../question-set.ts';
import type { EarlierMeasure, EarlierPhase } from './earlier-phase.ts';
import type { WaveResults } from './results-document.ts';
import { WHERE } from './where.ts';

/** What there is to know of a measure before reading a figure of it. */
export interface CodeBookEntry {
  readonly measure: string;
  readonly words: string;
  readonly kind: Question['kind'];
  readonly most: number | null;
  readonly module: Question['module'];
  readonly wholeOnly: boolean;
  readonly answers: readonly { readonly code: string; readonly words: string }[];
  /** The first wave of ours that asked it in these words; null: none has yet. */
  readonly since: string | null;
  readonly earlier: readonly {
    readonly phase: string;
    readonly theirs: string;
    readonly words: string;
    readonly comparison: EarlierMeasure['comparison'];
    readonly why: string;
  }[];
}

/** Every measure of the questions, in their order, then where people work. */
export function codeBookOf(
  questions: readonly Question[],
  waves: readonly WaveResults[],
  phases: readonly EarlierPhase[],
): readonly CodeBookEntry[] {
  return [...questions, WHERE].map(({ measure, words, kind, most, module, wholeOnly, answers }) => ({
    measure,
    words,
    kind,
    most: most ?? null,
    module,
    wholeOnly,
    answers: answers.map((answer) => ({ code: answer.code, words: answer.words })),
    since:
      waves.find((wave) => wave.measures.some((each) => each.measure === measure && each.words === words))?.title ??
      null,
    earlier: phases.flatMap(({ phase, measures }) =>
      measures
        .filter(({ ours }) => ours === measure)
        .map(({ theirs, words: text, comparison, why }) => ({ phase, theirs, words: text, comparison, why })),
    ),
  }));
}

/** The questions of all sets, each measure once, as the newest version of its set asks it. */
export function questionsIn(
  sets: readonly { readonly version: string; readonly questions: readonly Question[] }[],
): readonly Question[] {
  const newestFirst = [...sets].sort((one, other) => (one.version < other.version ? 1 : -1));
  const all = newestFirst.flatMap(({ questions }) => questions);
  return all.filter(({ measure }, index) => all.findIndex((each) => each.measure === measure) === index);
}
