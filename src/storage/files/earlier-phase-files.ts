import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNativeError } from 'node:util/types';
import type { CsvFile } from '../../directory/csv-table.ts';
import type { Showing } from '../../statistics/shown.ts';
import type { Question } from '../../survey/question-set.ts';
import { brokenEarlier } from '../../survey/results/earlier-broken.ts';
import { type EarlierPhase, readEarlierPhase } from '../../survey/results/earlier-phase.ts';

/**
 * The earlier phases in a folder (setting SURVEY_EARLIER): of each a `.csv` with its counts and a `.json` of the same name with
 * its mapping; the oldest first. None where there is no folder. Throws Fault `survey-earlier-invalid`.
 */
export function readEarlierPhases(
  folder: string | null,
  questions: readonly Question[],
  showing: Showing,
): readonly EarlierPhase[] {
  if (folder === null) return [];
  const names = reading(folder, () => readdirSync(folder))
    .filter((name) => /\.(csv|json)$/.test(name))
    .sort();
  const phases = [...new Set(names.map((name) => name.replace(/\.\w+$/, '')))].map((name) => {
    const [csv, mapping] = [textIn(folder, `${name}.csv`), textIn(folder, `${name}.json`)];
    return readEarlierPhase(csv, mapping, questions, showing);
  });
  const twice = phases.find(({ phase }, index) => phases.findIndex((each) => each.phase === phase) < index);
  if (twice !== undefined) throw brokenEarlier(folder, 'its files', `the phase "${twice.phase}" is there twice`);
  return phases.sort((one, other) => (one.when < other.when ? -1 : 1));
}

function textIn(folder: string, file: string): CsvFile {
  return { file, text: reading(file, () => readFileSync(join(folder, file), 'utf8')) };
}

function reading<Read>(file: string, read: () => Read): Read {
  try {
    return read();
  } catch (cause) {
    if (!isNativeError(cause)) throw cause;
    throw brokenEarlier(file, 'the file', 'it is not there or cannot be read', cause);
  }
}
