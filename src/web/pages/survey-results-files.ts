import { csvOf } from '../../downloads/csv.ts';
import { FILE_KINDS, FILE_TYPES, type FileKind, fileKindOf } from '../../downloads/file-kinds.ts';
import { xlsxOf } from '../../downloads/xlsx.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import { codeBookOf } from '../../survey/results/code-book.ts';
import { codeBookSheet, flatResultsOf, resultSheetsOf } from '../../survey/results/result-sheets.ts';
import type { WaveResults } from '../../survey/results/results-document.ts';
import { surveyResults } from '../../words/survey-results.ts';
import type { FileView } from './page.ts';
import { PATH, type SurveyResultsParts } from './survey-results-parts.ts';

const words = surveyResults.pages;

/** The code book's name; no wave's can be the same, because those begin with `w-`. */
const CODE_BOOK = 'code-book.csv';

/** The links under the results of the waves. */
export function downloadsOf(waves: readonly WaveResults[]) {
  return {
    heading: words.downloads,
    waves: waves.map(({ wave, title }) => ({
      title,
      of: words.of(title),
      files: FILE_KINDS.map((kind) => ({ href: `${PATH}/${wave}.${kind}`, text: words.files[kind] })),
    })),
    codeBook: { href: `${PATH}/${CODE_BOOK}`, text: words.codeBookFile },
  };
}

/** The file of this name: the code book, or a wave's results; null where there is none. Throws what drawing results throws. */
export async function resultFile(name: string, parts: SurveyResultsParts): Promise<FileView | null> {
  const { questions, phases, marks } = parts;
  const waves = (await parts.results()).map(({ results }) => results);
  if (name === CODE_BOOK) {
    const sheet = codeBookSheet(codeBookOf(questions, waves, phases), marks);
    return { file: { name, type: FILE_TYPES.csv, bytes: Buffer.from(csvOf(sheet)) } };
  }
  const kind = fileKindOf(name);
  const found = waves.find(({ wave }) => `${wave}.${kind}` === name);
  if (kind === null || found === undefined) return null;
  return { file: { name, type: FILE_TYPES[kind], bytes: await bytesOf(found, kind, parts, waves) } };
}

async function bytesOf(
  results: WaveResults,
  kind: FileKind,
  { questions, phases, marks }: SurveyResultsParts,
  waves: readonly WaveResults[],
): Promise<Buffer> {
  switch (kind) {
    case 'json':
      return Buffer.from(canonicalJson(results));
    case 'csv':
      return Buffer.from(csvOf(flatResultsOf(results, marks)));
    case 'xlsx':
      return xlsxOf([...resultSheetsOf(results, marks), codeBookSheet(codeBookOf(questions, waves, phases), marks)]);
    default: {
      const never: never = kind;
      return never;
    }
  }
}
