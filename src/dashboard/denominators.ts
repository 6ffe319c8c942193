import { readTable } from '../directory/csv-table.ts';
import { cellAt } from '../directory/broken.ts';
import { Fault } from '../errors/fault.ts';
import { readYears } from '../statistics/release/period-to-release.ts';

/** A number of a partnership year that use can be seen beside, and who publishes it. */
export interface Denominator {
  /** As a release writes it: `2025-26`. */
  readonly year: string;
  /** What is counted: `Referrals to children's social care`. */
  readonly measure: string;
  readonly count: number;
  readonly source: string;
}

const COLUMNS = ['year', 'measure', 'count', 'source'] as const;
const LONGEST = { measure: 120, source: 300 } as const;
const MOST = 1_000_000_000;

/**
 * Reads denominators from comma-separated text with the columns year, measure, count and source. Throws Fault
 * `denominators-invalid` naming the line, and what to do there.
 */
export function readDenominators(csv: string): readonly Denominator[] {
  const read: Denominator[] = [];
  for (const { line, cells } of rowsOf(csv)) {
    const { year = '', measure = '', count = '', source = '' } = cells;
    const wrong = (column: (typeof COLUMNS)[number], why: string) => broken(cellAt(line, column), why);
    if (readYears(year)?.quarters !== 4)
      throw wrong('year', 'write one partnership year as the releases do, such as 2025-26');
    if (measure === '') throw wrong('measure', "write what is counted, such as Referrals to children's social care");
    if (measure.length > LONGEST.measure) throw wrong('measure', `write it in at most ${LONGEST.measure} letters`);
    if (!/^[1-9]\d*$/.test(count) || Number(count) > MOST) {
      throw wrong('count', 'write a whole number from 1 on, without commas or spaces, such as 12400');
    }
    if (source === '') throw wrong('source', 'write who publishes the number, and where');
    if (source.length > LONGEST.source) throw wrong('source', `write it in at most ${LONGEST.source} letters`);
    if (read.some((each) => each.year === year && each.measure === measure)) {
      throw broken(`line ${line}`, 'this measure is there for this year already; keep one of the two');
    }
    read.push({ year, measure, count: Number(count), source });
  }
  return read;
}

/** The table, in the words of the directory's, whose files have the same form. */
function rowsOf(csv: string): ReturnType<typeof readTable> {
  try {
    return readTable({ file: 'denominators', text: csv }, COLUMNS);
  } catch (cause) {
    if (!(cause instanceof Fault) || cause.code !== 'directory-invalid') throw cause;
    throw broken(cause.details['place'] ?? '', cause.details['why'] ?? '', cause);
  }
}

function broken(place: string, why: string, cause?: unknown): Fault {
  return new Fault('denominators-invalid', { place, why }, cause);
}
