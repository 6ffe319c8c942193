import { sayDayAndTime } from '../../calendar/say-date.ts';
import type { Outcome, ReleaseEntry } from '../../statistics/release/entry.ts';
import { nextAttempt } from '../../statistics/release/outcome-of.ts';
import type { Figure, ReleaseDocument } from '../../statistics/release/release-document.ts';
import type { ReleaseId } from '../../statistics/release/release-id.ts';
import { isSigned, type Standing, standingsOf } from '../../statistics/release/standing.ts';
import { releaseCommandWords as words } from '../../words/release.ts';

/** A draft as it would be published: every figure, and what it is signed by. */
export function sayDraft(document: ReleaseDocument): readonly string[] {
  const figure = (value: Figure | null): string => (value === null ? words.notShown : String(value));
  return [
    words.drafted(document.id, document.period.words),
    words.total(document.countedWords, figure(document.total)),
    ...document.quarterTotals.map((each) => words.row(each.words, figure(each.figure))),
    ...document.tables.flatMap(({ code, counts, cells }) => [
      words.table(code, counts),
      ...cells.map((cell) => words.row(cell.words, figure(cell.figure))),
    ]),
    words.digest(document.digest),
    words.auditNext(document.id),
  ];
}

/** Every release and how far it has come; of one alone where `only` names it. */
export function sayStandings(entries: readonly ReleaseEntry[], only: ReleaseId | null = null): readonly string[] {
  const lines = [...standingsOf(entries)].filter(([id]) => only === null || id === only).map(sayStanding);
  return lines.length === 0 ? [words.none] : lines;
}

function sayStanding([id, standing]: readonly [ReleaseId, Standing]): string {
  const { state, draft } = standing;
  if (!isSigned(standing)) return words.unsigned(id, state === 'audited', draft.digest);
  const { signOff, attempts } = standing;
  const by = words.signedBy(signOff.by.role, sayDayAndTime(signOff.at));
  const last = attempts.at(-1)?.outcome;
  if (standing.state === 'accepted') return words.accepted(id, by);
  if (last === undefined) return words.waiting(id, by);
  if (last.kind === 'rejected') return words.rejected(id, by, last.status, last.reason);
  const next = nextAttempt(attempts, signOff.at);
  return words.notYet(id, by, attempts.length, answerOf(last), next === null ? null : sayDayAndTime(next));
}

function answerOf(outcome: Outcome): string {
  return outcome.status === null ? words.noAnswer : String(outcome.status);
}
