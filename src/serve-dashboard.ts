import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { instantOf } from './calendar/instant.ts';
import { londonDate } from './calendar/say-date.ts';
import type { Config } from './config.ts';
import { type DashboardAloneConfig, readDashboardAlone } from './dashboard-alone-settings.ts';
import type { Directory, DirectorySource } from './directory/directory.ts';
import { Fault } from './errors/fault.ts';
import { heldFor } from './held-for.ts';
import { loadPolicies } from './load-policies.ts';
import { openDashboard } from './open-dashboard.ts';
import { type KnownCodes } from './directory/check-directory.ts';
import { knownCodes } from './policy/known-codes.ts';
import { signInLink } from './sign-in-link.ts';
import { DirectoryFiles } from './storage/files/directory-files.ts';
import { readDisclosureRule } from './storage/files/disclosure-rule-file.ts';
import { openDashboardStore } from './storage/sqlite/open-dashboard-store.ts';
import type { DashboardStore } from './storage/store.ts';
import { takeReleases } from './take-releases.ts';
import { makeLog } from './telemetry/log.ts';
import { reportFault } from './telemetry/report-fault.ts';
import { makePages } from './web/pages/pages.ts';
import { makeServer } from './web/server.ts';

export interface ServeDashboardSettings {
  readonly mode?: Config['mode'];
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** In place of the ones that the environment names. */
  readonly port?: number;
  readonly dataFolder?: string;
  /** Milliseconds since 1970; the machine's clock unless a test brings its own. */
  readonly clock?: () => number;
}

/** The dashboard, listening. */
export interface RunningDashboard {
  readonly port: number;
  /** Where anybody at this machine can sign in, once; null where people sign in with their accounts. */
  readonly signInLink: string | null;
  /** Stops taking requests, finishes what was begun, closes the store. */
  close(): Promise<void>;
}

/** An answer to "are you well?" holds this long, so that asking often costs nothing. */
const READY_FOR_MS = 60_000;

/**
 * The dashboard by itself: it takes releases and shows them, in a store of its own. No bot, no messages, and nothing here can
 * open a case. Throws a Fault in one sentence where it cannot start.
 */
export async function serveDashboard(settings: ServeDashboardSettings = {}): Promise<RunningDashboard> {
  const { mode = 'local', environment = process.env, clock = Date.now } = settings;
  const config = { ...readDashboardAlone(environment, mode), ...given(settings) };
  const log = makeLog({ level: config.logLevel, ...(config.logKey === null ? {} : { key: config.logKey }) });
  const failed = (error: unknown) => void reportFault(log, error, randomBytes);
  const now = () => instantOf(clock());

  const policies = loadPolicies(config, londonDate(now()));
  const rule = readDisclosureRule(config.ruleFile);
  const known = { ...knownCodes(policies.all), tenant: config.mode === 'production' ? config.tenantId : null };
  const directory = directoryOf(config, known, failed);
  const store = await openOwnStore(config);
  try {
    const dashboard = openDashboard(config.dashboard, {
      shelf: store.shelf,
      policies,
      rule,
      learningNotes: null,
      clock,
    });
    const { accessLog } = store;
    const pages = makePages({ signIn: config.web, policies, directory, accessLog, log, clock, ...dashboard });
    const server = makeServer({
      messages: null,
      takeRelease: takeReleases(config.dashboard, { shelf: store.shelf, now }),
      log,
      localOnly: config.mode === 'local',
      ready: heldFor(READY_FOR_MS, () => isReady(store, failed)),
      pages,
    });
    const port = await server.listen(config.port, config.host);
    return {
      port,
      signInLink: signInLink(pages, port),
      async close() {
        await server.close();
        store.close();
      },
    };
  } catch (error) {
    store.close();
    throw error;
  }
}

/** Never the service's file or database: the names differ, and in Cosmos DB so should the identity. */
async function openOwnStore({ store, dataFolder }: DashboardAloneConfig): Promise<DashboardStore> {
  if (store.kind === 'sqlite') return openDashboardStore(join(dataFolder, 'dashboard.sqlite'));
  const { openCosmosDashboardStore } = await import('./storage/cosmos/open-cosmos-dashboard-store.ts');
  return openCosmosDashboardStore(store);
}

async function isReady(store: DashboardStore, failed: (error: unknown) => void): Promise<boolean> {
  const wrong = await store.ready();
  for (const why of wrong) failed(new Fault('store-not-ready', { why }));
  return wrong.length === 0;
}

const NOBODY: Directory = { agencies: [], posts: [], covers: [] };

/** Without a folder nobody has a post: who may see what comes from the roles of the sign-in alone. */
function directoryOf(
  { directoryFolder: folder }: DashboardAloneConfig,
  known: KnownCodes,
  onBroken: (error: unknown) => void,
): DirectorySource {
  if (folder === null) return { current: async () => NOBODY };
  return new DirectoryFiles({ folder, known, now: () => performance.now(), onBroken });
}

function given({ port, dataFolder }: ServeDashboardSettings): Partial<DashboardAloneConfig> {
  return { ...(port === undefined ? {} : { port }), ...(dataFolder === undefined ? {} : { dataFolder }) };
}
