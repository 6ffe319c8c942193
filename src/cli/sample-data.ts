import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { instantOf, type Instant } from '../calendar/instant.ts';
import { sayDate } from '../calendar/say-date.ts';
import { readConfig } from '../config.ts';
import { dashboardHere } from '../dashboard/dashboard-here.ts';
import type { Directory } from '../directory/directory.ts';
import { parseDirectory } from '../directory/parse-directory.ts';
import { Fault } from '../errors/fault.ts';
import { knownCodes } from '../policy/known-codes.ts';
import { collectPolicies, type Policies } from '../policy/policies.ts';
import { readSource } from '../read-source.ts';
import type { ReleaseParts } from '../statistics/release/parts.ts';
import { postDue } from '../statistics/release/post.ts';
import { highsSolver } from '../statistics/solver.ts';
import { readDirectoryTexts } from '../storage/files/directory-files.ts';
import { readDisclosureRule } from '../storage/files/disclosure-rule-file.ts';
import { readPolicies } from '../storage/files/policy-files.ts';
import { openStore, type SqliteStore } from '../storage/sqlite/open-store.ts';
import { sampleDataWords as words } from '../words/sample-data.ts';
import type { Circumstances } from './data/circumstances.ts';
import type { Environment } from './data/either-store.ts';
import { showProgress, terminal } from './data/progress.ts';
import { chanceFrom } from './sample-data/chance.ts';
import { fill } from './sample-data/fill.ts';
import { raiseMoments } from './sample-data/raise-moments.ts';
import { signYears } from './sample-data/sign-years.ts';
import { spanBefore } from './sample-data/span.ts';

const USAGE = 'Usage: npm run sample-data -- [--a-year N] [--seed N]';

/** Of made-up agencies alone, whatever DIRECTORY_FOLDER says: nobody real has ever raised any of it. */
const SAMPLE_DIRECTORY = 'policies/sample-directory';

const A_YEAR = '150';
const SEED = '1';

export interface SampleDataSettings extends Circumstances {
  readonly now: () => Instant;
}

/**
 * `npm run sample-data`: fills the empty local store with at least 18 months of made-up challenges, decided by the real
 * rules, signs the releases of the years that are over and puts them on the dashboard here; the store is marked first, and
 * every page over it says SAMPLE.
 * The same for the same seed on the same day. Answers the exit code: 0, or 1 where it was not told what to do. Throws
 * Faults `sample-not-here`, `sample-store-not-empty`, `sample-store-in-use`, and the store's.
 */
export async function run(given: readonly string[], settings: Partial<SampleDataSettings> = {}): Promise<number> {
  const { say = console.log, screen = terminal(), environment = process.env } = settings;
  const { now = () => instantOf(Date.now()) } = settings;
  const asked = read(given);
  if (asked === null) {
    say(USAGE);
    return 1;
  }
  refuseWhereItIsUsed(environment);
  const { dataFolder, policiesFolder, releases } = readConfig(environment, 'local');
  const policies = collectPolicies(readPolicies(policiesFolder));
  const rule = readDisclosureRule(releases.ruleFile);
  const directory = await sampleDirectory(policies);
  const span = spanBefore(now(), rule.yearStartsInMonth);
  const chance = chanceFrom(asked.seed);
  const moments = raiseMoments(span, asked.aYear, chance);
  const file = join(dataFolder, 'escalations.sqlite');
  const store = openStore(file);
  try {
    await markFirst(store, file, now());
    say(words.begins(sayDate(span.first), sayDate(span.last), moments.length));
    const progress = showProgress(screen, words.challenges, moments.length);
    const filled = await fill({
      store,
      policies,
      directory,
      seed: asked.seed,
      span,
      moments,
      step: () => progress.step(),
    });
    progress.end();
    say(words.filled(filled.challenges, filled.open, filled.entries));
    const { bytes: random } = chance;
    const elapsed = () => performance.now();
    const parts = { releases: store.releases, rule, solver: highsSolver(), now, elapsed, random };
    await signYears(span.closedYears, await readSource(store, policies, rule), parts, say);
    await deliverHere(store, { now, random });
    say(words.done(file));
    return 0;
  } finally {
    store.close();
  }
}

function read(given: readonly string[]): { readonly aYear: number; readonly seed: number } | null {
  const options = { 'a-year': { type: 'string', default: A_YEAR }, seed: { type: 'string', default: SEED } } as const;
  try {
    const { values } = parseArgs({ args: [...given], options });
    const [aYear, seed] = [values['a-year'], values.seed];
    if (!/^[1-9]\d{0,3}$/.test(aYear) || !/^\d{1,9}$/.test(seed)) return null;
    return { aYear: Number(aYear), seed: Number(seed) };
  } catch {
    return null;
  }
}

/** Never beside the cases of a service that people use: not over Cosmos DB, not with the settings of a bot. */
function refuseWhereItIsUsed(environment: Environment): void {
  if (environment['BOT_APP_ID'] !== undefined) throw new Fault('sample-not-here', { setting: 'BOT_APP_ID is set' });
  const { store } = readConfig(environment, 'local');
  if (store.kind !== 'sqlite') throw new Fault('sample-not-here', { setting: `STORE is ${store.kind}` });
}

/** To this store's own dashboard, and to no other, whatever DASHBOARD_URL says. */
async function deliverHere(
  { releases, shelf }: SqliteStore,
  here: Pick<ReleaseParts, 'now' | 'random'>,
): Promise<void> {
  const failures: unknown[] = [];
  const failed = (error: unknown) => void failures.push(error);
  await postDue({ releases, now: here.now, dashboard: dashboardHere({ ...here, shelf, failed }) }, failed);
  if (failures.length > 0) throw failures[0];
}

async function sampleDirectory(policies: Policies): Promise<Directory> {
  return parseDirectory(await readDirectoryTexts(SAMPLE_DIRECTORY), knownCodes(policies.all));
}

/** Before anything else is kept: a store that was filled by half is marked, too. */
async function markFirst(store: SqliteStore, file: string, at: Instant): Promise<void> {
  const marked = await store.sampleMark.mark(at);
  if (marked === 'not-empty') throw new Fault('sample-store-not-empty', { file });
  if (marked === 'in-use') throw new Fault('sample-store-in-use', { file });
}
