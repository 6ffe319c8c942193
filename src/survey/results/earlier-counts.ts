import { cellAt } from '../../directory/broken.ts';
import { type CsvFile, readTable } from '../../directory/csv-table.ts';
import { Fault } from '../../errors/fault.ts';
import { brokenEarlier } from './earlier-broken.ts';

/** How many gave an answer in an earlier phase. */
export interface EarlierAnswer {
  readonly words: string;
  readonly count: number;
}

/** A measure of an earlier phase, in its own words. */
export interface EarlierCounts {
  readonly measure: string;
  readonly words: string;
  /** How many answered it. */
  readonly base: number;
  readonly answers: readonly EarlierAnswer[];
}

const COLUMNS = [
  ...(['phase', 'measure_there', 'words_there', 'answer_there'] as const),
  ...(['count', 'base', 'source'] as const),
];
const LONGEST = 300;

/**
 * Reads the counts of one phase: a row for each answer, with the words as they stood. Throws Fault `survey-earlier-invalid`
 * naming the line, and what to do there.
 */
export function readEarlierCounts(csv: CsvFile, phase: string): readonly EarlierCounts[] {
  const measures = new Map<string, EarlierCounts>();
  for (const { line, cells } of rowsOf(csv)) {
    const cell = (column: (typeof COLUMNS)[number]): string => {
      const text = cells[column] ?? '';
      if (text === '') throw wrong(column, 'this is missing');
      if (text.length > LONGEST) throw wrong(column, `write it in at most ${LONGEST} letters`);
      return text;
    };
    const wrong = (column: (typeof COLUMNS)[number], why: string) => brokenEarlier(csv.file, cellAt(line, column), why);
    const whole = (column: 'count' | 'base'): number => {
      if (!/^(0|[1-9]\d{0,6})$/.test(cell(column)))
        throw wrong(column, 'write a whole number without commas, such as 124');
      return Number(cell(column));
    };
    if (cell('phase') !== phase) throw wrong('phase', `the mapping is of "${phase}"; a file has one phase`);
    cell('source');
    const [measure, words, answer] = [cell('measure_there'), cell('words_there'), cell('answer_there')];
    const [count, base] = [whole('count'), whole('base')];
    if (count > base) throw wrong('count', 'more gave this answer than answered the question');
    const found = measures.get(measure) ?? { measure, words, base, answers: [] };
    if (found.words !== words) throw wrong('words_there', 'the same measure has other words in a line above');
    if (found.base !== base) throw wrong('base', 'the same measure has another base in a line above');
    if (found.answers.some((each) => each.words === answer))
      throw wrong('answer_there', 'it is there already; keep one');
    measures.set(measure, { ...found, answers: [...found.answers, { words: answer, count }] });
  }
  return [...measures.values()];
}

/** The table, in the words of the directory's, whose files have the same form. */
function rowsOf(csv: CsvFile): ReturnType<typeof readTable> {
  try {
    return readTable(csv, COLUMNS);
  } catch (cause) {
    if (!(cause instanceof Fault) || cause.code !== 'directory-invalid') throw cause;
    throw brokenEarlier(csv.file, cause.details['place'] ?? '', cause.details['why'] ?? '', cause);
  }
}
