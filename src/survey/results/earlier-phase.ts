import type { CsvFile } from '../../directory/csv-table.ts';
import { show, type Showing } from '../../statistics/shown.ts';
import type { Question } from '../question-set.ts';
import { brokenEarlier } from './earlier-broken.ts';
import { type EarlierCounts, readEarlierCounts } from './earlier-counts.ts';
import { type EarlierMapping, type MappedMeasure, parseEarlierMapping } from './earlier-mapping.ts';
import { figureFor } from './figures.ts';
import type { Counted } from './results-document.ts';
import { shareOfShown } from './wilson.ts';

/** A measure of an earlier phase as it may be shown. */
export interface EarlierMeasure extends Pick<MappedMeasure, 'theirs' | 'ours' | 'comparison' | 'why'> {
  readonly words: string;
  /** By our codes where it is compared; by their own words where it is not. */
  readonly counted: Counted;
  /** What people read for each code of `counted`. */
  readonly answers: readonly { readonly code: string; readonly words: string }[];
}

/** A wave of the survey that was run before this service. */
export interface EarlierPhase extends Pick<EarlierMapping, 'phase' | 'when' | 'source'> {
  readonly measures: readonly EarlierMeasure[];
}

/**
 * An earlier phase out of its counts and its mapping to our questions, its small counts shown as everywhere. "Same words" is
 * held against the words themselves, question and answers, so that nothing is joined by a line on anybody's word alone.
 *
 * Throws Fault `survey-earlier-invalid` naming the file, the place, and what to do there.
 */
export function readEarlierPhase(
  csv: CsvFile,
  mapping: CsvFile,
  questions: readonly Question[],
  showing: Showing,
): EarlierPhase {
  const { phase, when, source, measures } = parseEarlierMapping(mapping.file, mapping.text);
  const counts = readEarlierCounts(csv, phase);
  const unmapped = counts.find(({ measure }) => !measures.some(({ theirs }) => theirs === measure));
  if (unmapped !== undefined) {
    throw brokenEarlier(mapping.file, 'measures', `"${unmapped.measure}" of ${csv.file} is missing`);
  }
  return {
    phase,
    when,
    source,
    measures: measures.map((mapped, index) => {
      const wrong = (at: string, why: string) => brokenEarlier(mapping.file, `measures.${index}.${at}`, why);
      const counted = counts.find(({ measure }) => measure === mapped.theirs);
      if (counted === undefined) throw wrong('theirs', `"${mapped.theirs}" is not in ${csv.file}`);
      const question = questions.find(({ measure }) => measure === mapped.ours);
      if (mapped.ours !== null && question === undefined) throw wrong('ours', `we have no measure "${mapped.ours}"`);
      const isCompared = question !== undefined && mapped.comparison !== 'not-comparable';
      return isCompared ? compared(mapped, counted, question, wrong, showing) : alone(mapped, counted, showing);
    }),
  };
}

type Wrong = (at: string, why: string) => Error;

function compared(
  mapped: MappedMeasure,
  { words, base, answers }: EarlierCounts,
  question: Question,
  wrong: Wrong,
  showing: Showing,
): EarlierMeasure {
  const stray = Object.keys(mapped.answers).find((their) => !answers.some((each) => each.words === their));
  if (stray !== undefined) throw wrong('answers', `"${stray}" is none of their answers`);
  if (question.kind === 'one' && answers.reduce((sum, { count }) => sum + count, 0) > base) {
    throw wrong('theirs', 'its answers add up to more than answered it, and ours takes one answer');
  }
  const sums = new Map<string, number>();
  for (const answer of answers) {
    const ours = question.answers.find(({ code }) => code === mapped.answers[answer.words]);
    if (ours === undefined) throw wrong('answers', `say which of our answers "${answer.words}" is`);
    const isSecond = sums.has(ours.code);
    if (isSecond && (mapped.comparison === 'same-words' || question.kind === 'some')) {
      throw wrong('answers', `two of their answers are our "${ours.code}"`);
    }
    if (mapped.comparison === 'same-words' && !areSame(answer.words, ours.words)) {
      throw wrong('answers', `"${answer.words}" and our "${ours.words}" are not the same words; say "similar"`);
    }
    sums.set(ours.code, (sums.get(ours.code) ?? 0) + answer.count);
  }
  if (mapped.comparison === 'same-words' && !areSame(words, question.words)) {
    throw wrong('comparison', `"${words}" and our "${question.words}" are not the same words; say "similar"`);
  }
  if (mapped.comparison === 'same-words' && sums.size !== question.answers.length) {
    throw wrong('comparison', 'we have answers that they did not have; say "similar"');
  }
  const theirs = question.answers.flatMap((answer) => {
    const count = sums.get(answer.code);
    return count === undefined ? [] : [{ ...answer, count }];
  });
  return shown(mapped, words, base, theirs, showing);
}

function alone(mapped: MappedMeasure, { words, base, answers }: EarlierCounts, showing: Showing): EarlierMeasure {
  const theirs = answers.map((answer) => ({ code: answer.words, ...answer }));
  return shown(mapped, words, base, theirs, showing);
}

/** Under 8 who answered there is the base alone, as `[c]`. */
function shown(
  { theirs, ours, comparison, why }: MappedMeasure,
  words: string,
  base: number,
  answers: readonly { readonly code: string; readonly words: string; readonly count: number }[],
  showing: Showing,
): EarlierMeasure {
  const shownBase = show(base, showing);
  const isSmall = shownBase.kind === 'band';
  const counted: Counted = {
    base: figureFor(base, showing),
    answers: answers.map(({ code, count }) => ({
      code,
      figure: isSmall ? null : figureFor(count, showing),
      share: shareOfShown(show(count, showing), shownBase),
    })),
  };
  const named = answers.map(({ code, words: text }) => ({ code, words: text }));
  return { theirs, ours, comparison, why, words, counted, answers: named };
}

/** The same but for capitals, spaces and the kind of quotation marks. */
function areSame(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(words: string): string {
  return words.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toLowerCase();
}
