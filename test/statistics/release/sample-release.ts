import { instantOf, parseInstant, type Instant } from '../../../src/calendar/instant.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import type { Truths } from '../../../src/statistics/counts.ts';
import { DEFAULT_RULE, type DisclosureRule } from '../../../src/statistics/disclosure-rule.ts';
import type { TableSpec } from '../../../src/statistics/layout.ts';
import { type Period, yearOf } from '../../../src/statistics/period.ts';
import type { Releases } from '../../../src/statistics/releases.ts';
import { auditRelease, type Readers } from '../../../src/statistics/release/audit-draft.ts';
import type { Answer, Dashboard } from '../../../src/statistics/release/dashboard.ts';
import type { Story } from '../../../src/statistics/release/document-of.ts';
import { draftRelease, type Material } from '../../../src/statistics/release/draft.ts';
import type { Hand, ReleaseEntry } from '../../../src/statistics/release/entry.ts';
import type { ReleaseParts } from '../../../src/statistics/release/parts.ts';
import type { ReleaseDocument } from '../../../src/statistics/release/release-document.ts';
import type { SealedTruths } from '../../../src/statistics/release/seal.ts';
import { type Signer, signRelease } from '../../../src/statistics/release/sign.ts';
import { webhookSecretIn, type WebhookHeaders, type WebhookSecret } from '../../../src/statistics/release/webhook.ts';
import { highsSolver } from '../../../src/statistics/solver.ts';
import { countsOf, drawn, RAISED, type SampleCase, seeded, table } from '../sample-counts.ts';

/** The ledger of releases in memory: what every store promises, and nothing more. */
export function releasesInMemory(): Releases & { readonly kept: ReleaseEntry[]; readonly counted: SealedTruths[] } {
  const kept: ReleaseEntry[] = [];
  const counted: SealedTruths[] = [];
  return {
    kept,
    counted,
    entries: async () => [...kept],
    async append(entry) {
      if (kept.some(({ number }) => number === entry.number)) return 'exists';
      kept.push(entry);
      return 'created';
    },
    async keepCounts(sealed) {
      if (!counted.some(({ seal }) => seal === sealed.seal)) counted.push(sealed);
    },
    counts: async (seal) => counted.find((each) => each.seal === seal) ?? null,
  };
}

export const RULE: DisclosureRule = { ...DEFAULT_RULE, geography: { code: 'kent', areas: ['kent'] } };
export const YEAR: Period = yearOf(2024);
/** 2024-25 has been over for a while. */
export const NOW: Instant = parseInstant('2026-06-01T09:00:00Z');
export const TABLES: readonly TableSpec[] = [table('who', ['school', 'gp']), table('need', ['high', 'low'])];

export const STORY: Story = {
  counted: 'Escalations raised',
  tables: TABLES.map(({ table: name, categories }) => ({
    table: name,
    counts: `Escalations raised, by ${name}`,
    since: '2024-25',
    under: [{ policy: 'kent', version: '1', notificationRule: 'from-stage-1' }],
    categories: Object.fromEntries(categories.map((code) => [code, `The ${code}`])),
  })),
};

/** Counts of a year with these sums, all in its first quarter. */
export function yearOfCounts(who: readonly [number, number], need: readonly [number, number], period = YEAR): Truths {
  const cases = Array.from({ length: who[0] + who[1] }, (_, each): SampleCase => ({
    area: 'kent',
    quarter: period.from,
    codes: { who: each < who[0] ? 'school' : 'gp', need: each < need[0] ? 'high' : 'low' },
  }));
  return countsOf(cases, TABLES, ['kent'], quartersFrom(period));
}

/** A year drawn by chance. */
export function drawnYear(size: number, seed: number, period = YEAR): Truths {
  const random = seeded(seed);
  const quarters = quartersFrom(period);
  const cases = Array.from({ length: size }, (): SampleCase => ({
    area: 'kent',
    quarter: quarters[Math.floor(random() * quarters.length)] ?? period.from,
    codes: { who: drawn({ school: 8, gp: 2 }, random), need: drawn({ high: 6, low: 4 }, random) },
  }));
  return countsOf(cases, TABLES, ['kent'], quarters);
}

/** 103 escalations of which nothing can be pinned down. */
export const SAFE = yearOfCounts([63, 40], [61, 42]);

export function materialOf(truths: Truths = SAFE): Material {
  return { truths, tables: TABLES, counted: RAISED, story: STORY };
}

export const DRAFTER: Hand = { person: null, role: 'Project lead', agency: null };
export const LEAD: Signer = {
  kind: 'signed-in',
  person: 'tenant:governance' as PersonId,
  role: 'Information governance officer',
  agency: 'kent-partnership',
  roles: ['information-governance'],
};
export const NOBODY_ELSE: Readers = { insiders: [], papers: [] };

let salt = 0;
export function partsOver(releases: Releases, change: Partial<ReleaseParts> = {}): ReleaseParts {
  return {
    releases,
    rule: RULE,
    solver: highsSolver(),
    now: () => NOW,
    elapsed: () => performance.now(),
    random: (bytes) => new Uint8Array(bytes).fill((salt += 1)),
    ...change,
  };
}

/** A year drafted; `truths` are its counts. */
export function drafted(parts: ReleaseParts, truths: Truths = SAFE, period = YEAR, correction = false) {
  return draftRelease({ period, correction, material: materialOf(truths), by: DRAFTER }, parts);
}

/** A year drafted, audited and signed. */
export async function signed(
  parts: ReleaseParts,
  truths: Truths = SAFE,
  period = YEAR,
  correction = false,
): Promise<ReleaseDocument> {
  const document = await drafted(parts, truths, period, correction);
  await auditRelease(document.id, NOBODY_ELSE, parts);
  await signRelease(document.id, document.digest, LEAD, parts);
  return document;
}

export const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
export const SECRETS: readonly WebhookSecret[] = [SECRET].flatMap((text) => webhookSecretIn(text) ?? []);

/** A dashboard that answers as it is told, one answer after the other and the last for ever, and keeps what it was sent. */
export function dashboardAnswering(...answers: readonly Answer[]) {
  const got: { readonly headers: WebhookHeaders; readonly body: string }[] = [];
  const dashboard: Dashboard = {
    secrets: SECRETS,
    async post(headers, body) {
      got.push({ headers, body });
      return answers[got.length - 1] ?? answers.at(-1) ?? { kind: 'no-answer' };
    },
  };
  return { dashboard, got };
}

export function answered(status: number, reason: string | null = null, retryAfter: number | null = null): Answer {
  return { kind: 'answered', status, reason, retryAfter };
}

/** A clock that stands still until it is moved. */
export function clockAt(start: Instant = NOW) {
  let at = Date.parse(start);
  return { now: () => instantOf(at), pass: (minutes: number) => void (at += minutes * 60_000) };
}

function quartersFrom({ from, quarters }: Period) {
  return Array.from({ length: quarters }, (_, each) => (from + each) as typeof from);
}
