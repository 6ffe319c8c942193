import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { instantOf, type Instant } from '../calendar/instant.ts';
import { readConfig } from '../config.ts';
import { Fault } from '../errors/fault.ts';
import { collectPolicies } from '../policy/policies.ts';
import { auditRelease } from '../statistics/release/audit-draft.ts';
import { readBook, documentIn } from '../statistics/release/book.ts';
import type { Dashboard } from '../statistics/release/dashboard.ts';
import { draftRelease } from '../statistics/release/draft.ts';
import type { Hand } from '../statistics/release/entry.ts';
import { materialOf, readersOf } from '../statistics/release/material-of.ts';
import type { ReleaseParts } from '../statistics/release/parts.ts';
import { readYears } from '../statistics/release/period-to-release.ts';
import { postDue, postRelease } from '../statistics/release/post.ts';
import { publishedIn } from '../statistics/release/read-document.ts';
import { type ReleaseId, releaseIdSchema } from '../statistics/release/release-id.ts';
import { sayFindings } from '../statistics/release/say-findings.ts';
import { signRelease } from '../statistics/release/sign.ts';
import { highsSolver } from '../statistics/solver.ts';
import { readDisclosureRule } from '../storage/files/disclosure-rule-file.ts';
import { readPolicies } from '../storage/files/policy-files.ts';
import { releaseCommandWords as words } from '../words/release.ts';
import type { Circumstances } from './data/circumstances.ts';
import { openEitherStore } from './data/either-store.ts';
import { readSource } from '../read-source.ts';
import { whereReleasesGo } from '../where-releases-go.ts';
import { sayDraft, sayStandings } from './release/say-release.ts';

const USAGE = [
  'Usage: npm run release -- draft --period 2025-26 [--correction]',
  '       npm run release -- audit --id ID',
  '       npm run release -- sign --id ID --digest DIGEST --as "the role that signs"',
  '       npm run release -- post [--id ID [--again]]',
  '       npm run release -- list',
  'Each also takes [--in sqlite|cosmos] [--store PATH].',
];

export interface ReleaseSettings extends Pick<Circumstances, 'say' | 'environment'> {
  readonly now: () => Instant;
  /** In place of the one that the settings name. */
  readonly dashboard: Dashboard;
}

/**
 * `npm run release`: drafts, audits, signs, posts and lists releases (docs/releases.md). Answers the exit code: 0; 1 where it
 * was not told what to do, the gate does not pass, or something was posted and not accepted. Throws the Faults of what
 * it does.
 */
export async function run(given: readonly string[], settings: Partial<ReleaseSettings> = {}): Promise<number> {
  const { say = console.log, environment = process.env, now = () => instantOf(Date.now()) } = settings;
  const asked = read(given);
  if (asked === null) {
    for (const line of USAGE) say(line);
    return 1;
  }
  if (asked.what === 'sign') refuseWhereNobodySignsIn(asked.in, environment);
  const { releases, policiesFolder } = readConfig(environment, 'local');
  const rule = readDisclosureRule(releases.ruleFile);
  const policies = collectPolicies(readPolicies(policiesFolder));
  const store = await openEitherStore({ kind: asked.in, file: asked.store, mayBeNew: false }, environment);
  const parts: ReleaseParts = {
    releases: store.releases,
    rule,
    solver: highsSolver(),
    now,
    elapsed: () => performance.now(),
    random: randomBytes,
  };
  try {
    switch (asked.what) {
      case 'draft': {
        const { period, correction } = asked;
        const material = await materialOf(await readSource(store, policies, rule), period, rule);
        const document = await draftRelease({ period, correction, material, by: COMMAND_LINE }, parts);
        for (const line of sayDraft(document)) say(line);
        return 0;
      }
      case 'audit': {
        const standing = (await readBook(store.releases)).standings.get(asked.id);
        if (standing === undefined) throw new Fault('release-unknown', { release: asked.id });
        const { period } = publishedIn(documentIn(standing));
        const readers = await readersOf(await readSource(store, policies, rule), period, rule);
        const findings = await auditRelease(asked.id, readers, parts);
        for (const line of sayFindings(findings, standing.draft)) say(line);
        say(words.digest(standing.draft.digest));
        return findings.gate.passes ? 0 : 1;
      }
      case 'sign': {
        await signRelease(asked.id, asked.digest, { kind: 'stated', role: asked.as }, parts);
        say(words.signed(asked.id, asked.as));
        return 0;
      }
      case 'post': {
        const failures: unknown[] = [];
        const failed = (error: unknown) => void failures.push(error);
        const here = { now, random: randomBytes, failed };
        const dashboard = settings.dashboard ?? (await whereReleasesGo(releases, store, here));
        const posting = { releases: store.releases, dashboard, now };
        if (asked.id !== null) await postRelease(asked.id, posting, asked.again);
        else await postDue(posting, failed);
        for (const line of sayStandings(await store.releases.entries(), asked.id)) say(line);
        if (failures.length > 0) throw failures[0];
        return 0;
      }
      case 'list': {
        for (const line of sayStandings(await store.releases.entries())) say(line);
        return 0;
      }
      default:
        return asked satisfies never;
    }
  } finally {
    store.close();
  }
}

/** Whoever runs the command: nobody signs in to it. */
const COMMAND_LINE: Hand = { person: null, role: words.commandLine, agency: null };

/**
 * A role that was only stated may sign on one machine, never for a service that people sign in to: Cosmos DB, or the settings
 * of a bot. Whoever may change the environment can get round this; whoever may do that can also write to the store.
 */
function refuseWhereNobodySignsIn(kind: string | undefined, environment: ReleaseSettings['environment']): void {
  const { store } = readConfig({ ...environment, ...(kind === undefined ? {} : { STORE: kind }) }, 'local');
  if (store.kind === 'sqlite' && environment['BOT_APP_ID'] === undefined) return;
  throw new Fault('release-sign-on-page');
}

type Asked = { readonly in: string | undefined; readonly store: string | undefined } & (
  | { readonly what: 'draft'; readonly period: NonNullable<ReturnType<typeof readYears>>; readonly correction: boolean }
  | { readonly what: 'audit'; readonly id: ReleaseId }
  | { readonly what: 'sign'; readonly id: ReleaseId; readonly digest: string; readonly as: string }
  | { readonly what: 'post'; readonly id: ReleaseId | null; readonly again: boolean }
  | { readonly what: 'list' }
);

function read([what, ...rest]: readonly string[]): Asked | null {
  const text = { type: 'string' } as const;
  const options = { in: text, store: text, period: text, id: text, digest: text, as: text, correction: { type: 'boolean', default: false }, again: { type: 'boolean', default: false } } as const; // prettier-ignore
  try {
    const { values } = parseArgs({ args: rest, options });
    const { in: kind, store, correction, again, digest } = values;
    if (kind !== undefined && !['sqlite', 'cosmos'].includes(kind)) return null;
    const where = { in: kind, store };
    const id = releaseIdSchema.safeParse(values.id).data ?? null;
    const period = readYears(values.period ?? '');
    const as = values.as?.trim() ?? '';
    if (what === 'draft') return period === null ? null : { what, ...where, period, correction };
    if (what === 'audit') return id === null ? null : { what, ...where, id };
    if (what === 'sign') {
      const whole = id !== null && digest !== undefined && as !== '' && as.length <= 120;
      return whole ? { what, ...where, id, digest, as } : null;
    }
    if (what === 'post') {
      const whole = id !== null || (values.id === undefined && !again);
      return whole ? { what, ...where, id, again } : null;
    }
    return what === 'list' ? { what, ...where } : null;
  } catch {
    return null;
  }
}
