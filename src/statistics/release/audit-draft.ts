import type { Truths } from '../counts.ts';
import { gate, type GateParts, type GateResult } from '../gate.ts';
import { relatedTo } from '../ledger.ts';
import { insiderAgency, type PaperIssue, readerOfPapers } from '../readers.ts';
import { appendNext } from './append.ts';
import { readBook } from './book.ts';
import type { Findings, Narrowed } from './entry.ts';
import type { ReleaseParts } from './parts.ts';
import { publishedIn } from './read-document.ts';
import type { ReleaseId } from './release-id.ts';
import { strictestOf } from './rules.ts';
import { unsealed } from './seal.ts';
import { unsignedDraft } from './unsigned-draft.ts';

/** Readers who know more than the releases say. */
export interface Readers {
  /** The true counts of the cases each group has a part in. Secret. */
  readonly insiders: readonly { readonly group: string; readonly own: Truths }[];
  /** Every group paper that was handed out. */
  readonly papers: readonly PaperIssue[];
}

/**
 * Reads a draft as it is kept, beside everything signed, and keeps what it found. The gate is run anew, under the strictest
 * of all rules of the ledger: it does not rely on what drafting found. Insiders and readers of the papers are warnings.
 *
 * Throws Faults `release-unknown`, `release-signed-already`, `release-rule-moved` (the rule is no longer the draft's), those
 * of `strictestOf` and `readBook`, and `release-conflict`.
 */
export async function auditRelease(id: ReleaseId, readers: Readers, parts: ReleaseParts): Promise<Findings> {
  const { releases, solver, elapsed, rule, now } = parts;
  const book = await readBook(releases);
  const { draft, document } = unsignedDraft(id, book, rule);
  const published = publishedIn(document);
  const candidate = { published, truths: unsealed(draft.counts, await releases.counts(draft.counts)) };
  const strictest = strictestOf(
    rule,
    book.signed.map((each) => each.rule),
  );
  const gateParts: GateParts = { rule: strictest, solver, now: elapsed };
  const passed = await gate(candidate, book.signed, gateParts);
  const together = [...relatedTo(published, book.signed), candidate];
  const insiders: Findings['insiders'][number][] = [];
  for (const { group, own } of readers.insiders) {
    insiders.push({ group, ...narrowed(await insiderAgency(own, together, gateParts)) });
  }
  const papers = narrowed(await readerOfPapers(readers.papers, together, gateParts));
  const { bandTo, leastFeasible } = strictest;
  const findings: Findings = {
    gate: { passes: passed.passes, ...narrowed(passed) },
    strictest: { bandTo, leastFeasible },
    insiders,
    papers,
  };
  await appendNext(releases, book.entries, {
    kind: 'audited',
    at: now(),
    release: id,
    digest: document.digest,
    findings,
    ledger: book.digest,
  });
  return findings;
}

function narrowed({ tooNarrow, undecided }: GateResult): Narrowed {
  const tables = tooNarrow.flatMap(({ what }) => {
    if (what.kind === 'pair') return [...what.tables];
    return [what.kind === 'cells' ? what.table : 'total'];
  });
  return { counts: tooNarrow.length, tables: [...new Set(tables)], undecided };
}
