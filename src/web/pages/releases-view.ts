import { type Book, documentIn } from '../../statistics/release/book.ts';
import { nextAttempt } from '../../statistics/release/outcome-of.ts';
import type { Figure, ReleaseDocument } from '../../statistics/release/release-document.ts';
import { sayFindings } from '../../statistics/release/say-findings.ts';
import { isSigned, type Signed, type Standing } from '../../statistics/release/standing.ts';
import { releaseCommandWords } from '../../words/release.ts';
import { releasesPage as words } from '../../words/releases-page.ts';
import type { Visit } from './page.ts';
import { mayAsk } from './releases-form.ts';
import { sayMoment } from './say-moment.ts';

/** A release as the page shows it, newest first. */
export function rowsOf(book: Book, visit: Visit) {
  return [...book.standings.values()].map((standing) => rowOf(standing, book, visit)).reverse();
}

function rowOf(standing: Standing, book: Book, visit: Visit) {
  const { draft, state } = standing;
  const document = documentIn(standing);
  const isOpen = !isSigned(standing);
  const isFresh = standing.state === 'audited' && standing.audit.ledger === book.digest;
  return {
    id: draft.release,
    title: words.title(document.period.words, document.version),
    state: words.states[state],
    lines: [
      words.drafted(draft.by.role, sayMoment(draft.at)),
      ...(isSigned(standing) ? sayPosting(standing) : []),
      words.digest(document.digest),
    ],
    digest: document.digest,
    found: foundIn(standing, isFresh),
    figures: figuresOf(document),
    isOpen,
    mayAudit: isOpen && !isFresh && mayAsk('audit', visit),
    maySign: isFresh && standing.audit.findings.gate.passes && mayAsk('sign', visit),
  };
}

function foundIn(standing: Standing, isFresh: boolean): readonly string[] {
  if (standing.state === 'drafted') return [words.found.notYet];
  if (isSigned(standing)) return sayFindings(standing.signOff.findings, standing.draft);
  return [...(isFresh ? [] : [words.found.older]), ...sayFindings(standing.audit.findings, standing.draft)];
}

function sayPosting({ signOff, attempts }: Signed): readonly string[] {
  const signed = words.signed(signOff.by.role, sayMoment(signOff.at));
  const accepted = attempts.find(({ outcome }) => outcome.kind === 'accepted');
  if (accepted !== undefined) return [signed, words.accepted(sayMoment(accepted.at))];
  const last = attempts.at(-1)?.outcome;
  if (last === undefined || last.kind === 'accepted') return [signed, words.notPosted];
  if (last.kind === 'rejected') return [signed, words.rejected(last.status, last.reason)];
  const next = nextAttempt(attempts, signOff.at);
  const answer = last.status === null ? releaseCommandWords.noAnswer : String(last.status);
  return [signed, words.notYet(attempts.length, answer, next === null ? null : sayMoment(next))];
}

/** The release itself, every figure and word of it that is posted. */
function figuresOf({ explained, countedWords, total, quarterTotals, tables, twoWay }: ReleaseDocument) {
  const { figures } = words;
  return {
    notes: [explained.c, explained.rounding, explained.missing],
    tables: [
      {
        title: figures.total,
        about: countedWords,
        rows: [{ words: figures.total, figure: total === null ? figures.notShown : say(total) }],
        notes: [],
      },
      ...(quarterTotals.length === 0
        ? []
        : [{ title: figures.quarters, about: countedWords, rows: quarterTotals.map(rowIn), notes: [] }]),
      ...tables.map(({ counts, cells, since, under, breaksSeries }) => ({
        title: null,
        about: counts,
        rows: cells.map(rowIn),
        notes: [
          ...(breaksSeries ? [figures.breaks] : []),
          since,
          ...under.map((each) => figures.under(each.policy, each.version, each.notificationRule)),
        ],
      })),
      ...(twoWay === null ? [] : [pairsIn(twoWay, tables)]),
    ],
  };
}

/** The two-way table, a row for each pair, in the words its two tables have. */
function pairsIn(
  { tables: [one, other], cells }: NonNullable<ReleaseDocument['twoWay']>,
  tables: ReleaseDocument['tables'],
) {
  const wordsOf = (table: string, code: string) => {
    const found = tables.find((each) => each.code === table)?.cells.find((cell) => cell.code === code);
    return found?.words ?? code;
  };
  return {
    title: words.figures.twoWay,
    about: words.figures.pairs(one, other),
    rows: cells.map(({ codes: [first, second], figure }) => ({
      words: `${wordsOf(one, first)}; ${wordsOf(other, second)}`,
      figure: say(figure),
    })),
    notes: [],
  };
}

function rowIn({ words: label, figure }: { readonly words: string; readonly figure: Figure }) {
  return { words: label, figure: say(figure) };
}

function say(figure: Figure): string {
  return String(figure);
}
