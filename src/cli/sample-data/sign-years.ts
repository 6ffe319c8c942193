import { Fault } from '../../errors/fault.ts';
import type { Period } from '../../statistics/period.ts';
import { sayPeriod } from '../../statistics/period.ts';
import { auditRelease } from '../../statistics/release/audit-draft.ts';
import { draftRelease } from '../../statistics/release/draft.ts';
import { materialOf, readersOf, type Source } from '../../statistics/release/material-of.ts';
import type { ReleaseParts } from '../../statistics/release/parts.ts';
import type { ReleaseDocument } from '../../statistics/release/release-document.ts';
import { signRelease } from '../../statistics/release/sign.ts';
import { sampleDataWords as words } from '../../words/sample-data.ts';

/**
 * Drafts, audits and signs the release of each of these years, the oldest first, as a person would: where the gate does not
 * let one through, it stays a draft; where too little happened to show anything, there is none. Nobody is named: the role
 * is sample data. Posts nothing.
 */
export async function signYears(
  years: readonly Period[],
  source: Source,
  parts: ReleaseParts,
  say: (line: string) => void,
): Promise<void> {
  for (const period of years) {
    const year = sayPeriod(period, parts.rule.yearStartsInMonth);
    say(words.releasing(year));
    const document = await drafted(period, source, parts);
    if (document === null) {
      say(words.nothingToShow(year));
      continue;
    }
    const readers = await readersOf(source, period, parts.rule);
    const findings = await auditRelease(document.id, readers, parts);
    if (!findings.gate.passes) {
      say(words.gateShut(document.id));
      continue;
    }
    await signRelease(document.id, document.digest, { kind: 'stated', role: words.role }, parts);
    say(words.signed(document.id));
  }
}

/** Null where nothing of the year may be shown. */
async function drafted(period: Period, source: Source, parts: ReleaseParts): Promise<ReleaseDocument | null> {
  const material = await materialOf(source, period, parts.rule);
  const by = { person: null, role: words.role, agency: null };
  try {
    return await draftRelease({ period, correction: false, material, by }, parts);
  } catch (cause) {
    if (cause instanceof Fault && cause.code === 'release-nothing-to-show') return null;
    throw cause;
  }
}
