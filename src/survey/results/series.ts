import type { Question } from '../question-set.ts';
import type { EarlierMeasure, EarlierPhase } from './earlier-phase.ts';
import { wordsOf } from './same-words.ts';
import type { Counted, MeasureResults, WaveResults } from './results-document.ts';

/** A measure in one wave of ours or in an earlier phase. */
export interface Asked {
  /** `w-...`, or the name of the phase. */
  readonly code: string;
  readonly title: string;
  /** Year and month, for the order. */
  readonly when: string;
  readonly words: string;
  readonly answers: readonly { readonly code: string; readonly words: string }[];
  /** Those the bot asked; everybody, in an earlier phase. */
  readonly counted: Counted;
  readonly comparison: 'ours' | EarlierMeasure['comparison'];
  /** Why an earlier phase is or is not compared. */
  readonly why: string | null;
  readonly results: MeasureResults | null;
}

/** A measure over waves. */
export interface Series {
  readonly measure: string;
  readonly kind: Question['kind'];
  /** As it was asked last, or stands in the question sets where it was never asked. */
  readonly words: string;
  readonly answers: readonly { readonly code: string; readonly words: string }[];
  /** The first first. */
  readonly asked: readonly Asked[];
  /**
   * Those that may be compared, cut wherever the words of the question or of an answer changed: what stands in one run was
   * asked in the same words, and nothing else may be joined by a line.
   */
  readonly runs: readonly (readonly Asked[])[];
}

/** A measure over the waves that asked it and the earlier phases that are mapped to it; null where there is none. */
export function seriesOf(
  measure: string,
  questions: readonly Question[],
  waves: readonly WaveResults[],
  phases: readonly EarlierPhase[],
): Series | null {
  const ours = waves.flatMap((wave) =>
    wave.measures.filter((each) => each.measure === measure).map((each) => inWave(wave, each)),
  );
  const theirs = phases.flatMap((phase) =>
    phase.measures.filter((each) => each.ours === measure).map((each) => inPhase(phase, each)),
  );
  const asked = [...theirs, ...ours].sort((one, other) => (one.when < other.when ? -1 : 1));
  const question = questions.find((each) => each.measure === measure);
  const last = ours.at(-1)?.results;
  const newest = last ?? question;
  if (newest === undefined || asked.length === 0) return null;
  const wordsNow = question === undefined ? null : wordsOf(question);
  return {
    measure,
    kind: newest.kind,
    words: newest.words,
    answers: newest.answers,
    asked,
    runs: runsOf(asked, wordsNow),
  };
}

/** What earlier phases asked and no measure of ours does. */
export function askedElsewhere(phases: readonly EarlierPhase[]): readonly Asked[] {
  return phases.flatMap((phase) =>
    phase.measures.filter(({ ours }) => ours === null).map((each) => inPhase(phase, each)),
  );
}

function runsOf(asked: readonly Asked[], wordsNow: string | null): readonly (readonly Asked[])[] {
  const runs: Asked[][] = [];
  let before: string | null = null;
  for (const each of asked) {
    if (each.comparison === 'not-comparable') continue;
    const words = runWords(each, wordsNow);
    const run = runs.at(-1);
    if (run !== undefined && words !== null && words === before) run.push(each);
    else runs.push([each]);
    before = words;
  }
  return runs;
}

/** One text for the same words; null where they are the same as no other's. */
function runWords({ comparison, results }: Asked, wordsNow: string | null): string | null {
  switch (comparison) {
    case 'ours':
      return results === null ? null : wordsOf(results);
    case 'same-words':
      // Held against the words of our question when it was read.
      return wordsNow;
    case 'similar':
    case 'not-comparable':
      return null;
    default:
      return comparison satisfies never;
  }
}

function inWave({ wave, title, opened }: WaveResults, results: MeasureResults): Asked {
  const { words, answers, asked: counted } = results;
  return { code: wave, title, when: opened, words, answers, counted, comparison: 'ours', why: null, results };
}

function inPhase({ phase, when }: EarlierPhase, measure: EarlierMeasure): Asked {
  const { words, answers, counted, comparison, why } = measure;
  return { code: phase, title: phase, when, words, answers, counted, comparison, why, results: null };
}
