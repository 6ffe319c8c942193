import { Fault } from '../../errors/fault.ts';
import type { Base, Truths } from '../counts.ts';
import { decideRelease, type Taken } from '../decide-release.ts';
import { layoutFor, layoutOf, type TableSpec } from '../layout.ts';
import { latestOf } from '../ledger.ts';
import { type Period, quarterAfter, sayPeriod } from '../period.ts';
import { appendNext } from './append.ts';
import { type Book, readBook } from './book.ts';
import { documentOf, type Story } from './document-of.ts';
import type { Hand, TakenAway } from './entry.ts';
import type { ReleaseParts } from './parts.ts';
import { refuseUnfit } from './period-to-release.ts';
import { writeDocument } from './read-document.ts';
import type { ReleaseDocument } from './release-document.ts';
import { strictestOf } from './rules.ts';
import { sealTruths } from './seal.ts';

/** What a release is drawn from. */
export interface Material {
  /** Secret. */
  readonly truths: Truths;
  /** The most important first. */
  readonly tables: readonly TableSpec[];
  /** The base of the total. */
  readonly counted: Base;
  readonly story: Story;
}

export interface DraftRequest {
  readonly period: Period;
  /** Of the newest signed version of the period. */
  readonly correction: boolean;
  readonly material: Material;
  readonly by: Hand;
}

/**
 * Draws a release and keeps it as a draft, its true counts sealed beside it. A draft may be drawn again until it is signed;
 * the newest counts. The layout depends on what was published the year before, never on these counts; what the gate took away
 * is for the sign-off.
 *
 * Throws the Faults of `refuseUnfit`, `strictestOf`, `versionFor`, `publish` and `readBook`, `release-nothing-to-show`,
 * and `release-conflict` where someone else has written meanwhile.
 */
export async function draftRelease(request: DraftRequest, parts: ReleaseParts): Promise<ReleaseDocument> {
  const { period, correction, material, by } = request;
  const { releases, rule, solver, now, elapsed, random } = parts;
  const at = now();
  const book = await readBook(releases);
  refuseUnfit(period, book.signed, at, rule);
  const strictest = strictestOf(
    rule,
    book.signed.map((each) => each.rule),
  );
  const corrected = correction ? latestOf(book.signed, { period }, rule) : null;
  const yearBefore = before(book, period, parts);
  const layout =
    corrected === null
      ? layoutFor(period, material.tables, material.counted, yearBefore?.published ?? null, rule)
      : layoutOf(corrected);
  const gateParts = { rule, solver, now: elapsed };
  const decision = await decideRelease(layout, material.truths, book.signed, gateParts, correction, strictest);
  if (decision.kind === 'nothing-to-show') {
    throw new Fault('release-nothing-to-show', { period: sayPeriod(period, rule.yearStartsInMonth) });
  }
  const document = documentOf(decision.published, material.story, yearBefore?.document ?? null, rule, at);
  const sealed = sealTruths(material.truths, random);
  // First: a draft without its counts would stop every later gate, counts without a draft stop nothing.
  await releases.keepCounts(sealed);
  await appendNext(releases, book.entries, {
    kind: 'drafted',
    at,
    release: document.id,
    digest: document.digest,
    by,
    text: writeDocument(document),
    counts: sealed.seal,
    rule,
    taken: decision.taken.map(takenAway),
  });
  return document;
}

/** The newest signed release of as many years, ending where this period begins. */
function before(book: Book, { from, quarters }: Period, { rule }: ReleaseParts) {
  const published = latestOf(book.signed, { period: { from: quarterAfter(from, -quarters), quarters } }, rule);
  return book.signed.find((each) => each.published === published) ?? null;
}

function takenAway({ drop, table, because }: Taken): TakenAway {
  return { drop, table, tooNarrow: because.tooNarrow.length, undecided: because.undecided };
}
