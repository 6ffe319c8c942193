import type { ReleaseDocument } from '../statistics/release/release-document.ts';
import type { TableCode } from '../statistics/tables/definition.ts';
import { dashboardWords as words, largestSentences, rowSentences } from '../words/dashboard.ts';
import { tableWords } from '../words/statistics.ts';
import { figureIn, type ReleaseTable, saySize, type Size, sizeIn, tableIn } from './figure.ts';

/** Under this, two more or fewer, which rounding alone can make, are more than 2 in 100. */
const FEW = 100;

/** What is said of one row. */
interface RowSentence {
  readonly row: string;
  readonly say: (about: string) => string;
}

const NAMED: Readonly<Partial<Record<TableCode, Readonly<Record<string, (about: string) => string>>>>> = rowSentences;
const LARGEST: Readonly<Partial<Record<TableCode, (about: string, row: string) => string>>> = largestSentences;

/**
 * What a table of a release says, a sentence for each row a reader asks for, or one for its largest row. The first is a title. Every
 * number in them is a figure of the release or a share of two.
 */
export function sayTable(document: ReleaseDocument, code: TableCode): readonly string[] {
  const { words: period } = document.period;
  const { title } = tableWords[code];
  const table = tableIn(document, code);
  if (table === null) return [words.missing(title, period)];
  const sentences = sentencesOf(table, code);
  const said = sentences.flatMap((sentence) => sayRow(document, table, sentence) ?? []);
  if (said.length > 0) return said.map((sentence) => words.inPeriod(period, sentence));
  const largest = largestOf(table);
  if (largest === null) return [words.allBand(title, period, document.rule.bandTo)];
  const labels = largest.map((each) => smallFirst(each.words));
  return [words.level(title, period, sayRowSize(document, table, largest[0]?.code ?? ''), labels)];
}

/**
 * How large the row the title is about was in the year before, where the title says as much of it: a share stands beside a share,
 * and a count beside a count.
 */
export function sayBefore(document: ReleaseDocument, before: ReleaseDocument, code: TableCode): string {
  const [now, then] = [tableIn(document, code), tableIn(before, code)];
  const row = (now === null ? undefined : sentencesOf(now, code)[0])?.row ?? '';
  const [size, was] = [sizeIn(document, now, row), sizeIn(before, then, row)];
  if (was === null) return words.before['not-shown'];
  if (was.kind !== size?.kind) return words.before.unlike;
  const said = words.before.shown(before.period.words, saySize(was, before));
  return isOfFew(size) || isOfFew(was) ? words.joined([said, words.before.few]) : said;
}

function isOfFew(size: Size): boolean {
  return size.kind === 'share' && size.of < FEW;
}

/** The named rows; else the largest, where one row is larger than all others. */
function sentencesOf(table: ReleaseTable, code: TableCode): readonly RowSentence[] {
  const named = NAMED[code];
  if (named !== undefined) return Object.entries(named).map(([row, say]) => ({ row, say }));
  const largest = largestOf(table);
  const [first] = largest ?? [];
  const say = LARGEST[code];
  if (largest?.length !== 1 || first === undefined || say === undefined) return [];
  return [{ row: first.code, say: (about) => say(about, smallFirst(first.words)) }];
}

function sayRow(document: ReleaseDocument, table: ReleaseTable, { row, say }: RowSentence): string | null {
  return figureIn(table, row) === null ? null : say(sayRowSize(document, table, row));
}

function sayRowSize(document: ReleaseDocument, table: ReleaseTable, row: string): string {
  const size = sizeIn(document, table, row);
  return size === null ? words.notShown : saySize(size, document);
}

/** The rows that are as large as any; null where every one is in the band. */
function largestOf({ cells }: ReleaseTable): ReleaseTable['cells'] | null {
  const counts = cells.map(({ figure }) => figure).filter((figure) => figure !== '[c]');
  if (counts.length === 0) return null;
  const most = Math.max(...counts);
  return cells.filter(({ figure }) => figure === most);
}

/** A label inside a sentence; one that begins with capitals throughout keeps them. */
export function smallFirst(label: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
