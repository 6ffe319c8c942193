import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseInstant } from '../../../calendar/instant.ts';
import { DEFAULT_RULE } from '../../../statistics/disclosure-rule.ts';
import { yearOf } from '../../../statistics/period.ts';
import { auditRelease } from '../../../statistics/release/audit-draft.ts';
import { draftRelease } from '../../../statistics/release/draft.ts';
import { materialOf } from '../../../statistics/release/material-of.ts';
import type { ReleaseParts } from '../../../statistics/release/parts.ts';
import type { ReleaseDocument } from '../../../statistics/release/release-document.ts';
import { signRelease } from '../../../statistics/release/sign.ts';
import { highsSolver, type Solver } from '../../../statistics/solver.ts';
import { openStore } from '../../../storage/sqlite/open-store.ts';
import { randomFrom } from '../identifiers/sentences.ts';
import { madeUpFacts } from './made-up-facts.ts';

const FIRST_YEAR = 2020;
const YEARS = 5;
const SEED = 20_261_121;
/** A large ledger, where there is much to count; and one as it will be, where the gate has most to do. */
const SIZES = [4_000, 120];

const BY = { person: null, role: 'Bench', agency: null };

/**
 * Five years of releases, each drafted, audited and signed beside all before it in an SQLite store, and a correction of the
 * third: 20,000 made-up escalations, and again 120 a year. Prints counts, and times as ratios within this run.
 */
export async function benchReleases(say: (line: string) => void): Promise<void> {
  for (const size of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-release-'));
    const store = openStore(join(folder, 'bench.sqlite'));
    let solves = 0;
    const parts: ReleaseParts = {
      releases: store.releases,
      rule: { ...DEFAULT_RULE, timeBudgetMs: 600_000 },
      solver: counting(highsSolver(), () => (solves += 1)),
      now: () => parseInstant('2026-06-01T09:00:00Z'),
      elapsed: () => performance.now(),
      random: randomBytes,
    };
    try {
      say(`${size * YEARS} escalations in ${YEARS} years, ${size} a year; seed ${SEED}.`);
      let firstGate: number | null = null;
      const years = Array.from({ length: YEARS }, (_, each) => ({ year: FIRST_YEAR + each, correction: false }));
      for (const { year, correction } of [...years, { year: FIRST_YEAR + 2, correction: true }]) {
        solves = 0;
        const period = yearOf(year);
        // A correction: some entries came in late.
        const facts = [...madeUpFacts(year, size + (correction ? 9 : 0), randomFrom(SEED + year))];
        const source = { facts, doors: [], meanings: [], policiesIn: () => [] };
        const [material, counted] = await timed(() => materialOf(source, period, parts.rule));
        const [document, drafting] = await timed(() => draftRelease({ period, correction, material, by: BY }, parts));
        const [findings, auditing] = await timed(() => auditRelease(document.id, { insiders: [], papers: [] }, parts));
        await signRelease(document.id, document.digest, { kind: 'stated', role: BY.role }, parts);
        firstGate ??= auditing;
        const entries = await store.releases.entries();
        const took = entries.flatMap((each) =>
          each.kind === 'signed' && each.release === document.id ? each.taken : [],
        );
        say(
          `${document.id}: ${figures(document)}; ${took.length} taken; ${solves} solves; gate ${findings.gate.passes ? 'passes' : 'shut'}; ` +
            `drafting ${ratio(drafting, counted)} and reading it again ${ratio(auditing, counted)} of counting; ` +
            `the gate ${ratio(auditing, firstGate)} of the first year's.`,
        );
      }
    } finally {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

function figures({ tables, total }: ReleaseDocument): string {
  const cells = tables.flatMap((table) => table.cells);
  const readable = cells.filter(({ figure }) => figure !== '[c]').length;
  return `${tables.length} tables, ${readable} of ${cells.length} cells shown, ${total === null ? 'no total' : 'a total'}`;
}

function counting(solver: Solver, more: () => void): Solver {
  return {
    optimum(...given) {
      more();
      return solver.optimum(...given);
    },
  };
}

async function timed<Done>(work: () => Promise<Done>): Promise<readonly [Done, number]> {
  const started = performance.now();
  const done = await work();
  return [done, performance.now() - started];
}

function ratio(one: number, other: number): string {
  return `${(one / other).toFixed(1)} times`;
}
