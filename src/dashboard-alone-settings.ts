import { z } from 'zod';
import { check, COMMON_SETTINGS, type Config, storeOf, STORES } from './config.ts';
import { type DashboardConfig, dashboardOf } from './dashboard-settings.ts';
import { Fault } from './errors/fault.ts';
import { localWeb, productionWeb, type WebConfig } from './web-settings.ts';

/** How the dashboard runs by itself: everything read from the environment, once, at start. Nothing of it leads to a case. */
export interface DashboardAloneConfig extends Pick<
  Config,
  | 'mode'
  | 'port'
  | 'host'
  | 'dataFolder'
  | 'policiesFolder'
  | 'store'
  | 'logLevel'
  | 'logKey'
  | 'allowDraftPolicy'
  | 'tenantId'
> {
  /** Null: nobody has a post, and every role comes from the sign-in. */
  readonly directoryFolder: string | null;
  readonly web: WebConfig;
  readonly ruleFile: string | null;
  readonly dashboard: DashboardConfig;
}

/** The database of the service, unless it is told otherwise. */
const OF_THE_SERVICE = 'escalations';

const shared = {
  ...COMMON_SETTINGS,
  // Beside the service on one machine.
  PORT: COMMON_SETTINGS.PORT.unwrap().default(3979),
  COSMOS_DATABASE: COMMON_SETTINGS.COSMOS_DATABASE.unwrap()
    .refine((name) => name !== OF_THE_SERVICE, { error: 'it is the database of the service, and holds cases' })
    .default('dashboard'),
  WEBHOOK_SECRET: COMMON_SETTINGS.WEBHOOK_SECRET.unwrap(),
};

const local = z.object({
  ...shared,
  STORE: STORES.default('sqlite'),
  DIRECTORY_FOLDER: z.string().min(1).default('policies/sample-directory'),
  BOT_TENANT_ID: z.guid().optional(),
});

const production = z.object({
  ...shared,
  STORE: STORES,
  DIRECTORY_FOLDER: z.string().min(1).optional(),
  HOST: z.string().min(1).default('0.0.0.0'),
  BOT_TENANT_ID: z.guid(),
});

/** Reads the configuration of the dashboard alone. Throws Fault `config-invalid` naming the setting. */
export function readDashboardAlone(
  environment: Readonly<Record<string, string | undefined>>,
  mode: Config['mode'],
): DashboardAloneConfig {
  if (mode === 'local') {
    const read = check(local, environment);
    return {
      ...sharedOf(read),
      mode,
      host: '127.0.0.1',
      logLevel: read.LOG_LEVEL ?? 'warn',
      tenantId: read.BOT_TENANT_ID ?? null,
      web: localWeb(read, read.BOT_TENANT_ID),
    };
  }
  const read = check(production, environment);
  const web = productionWeb(read, read.BOT_TENANT_ID);
  if (web === null)
    throw new Fault('config-invalid', { name: 'WEB_ORIGIN', why: 'the dashboard is nothing but pages' });
  const { HOST: host, BOT_TENANT_ID: tenantId, LOG_LEVEL: logLevel = 'info' } = read;
  return { ...sharedOf(read), mode, host, logLevel, tenantId, web };
}

function sharedOf(
  read: Omit<z.infer<typeof local>, 'DIRECTORY_FOLDER' | 'BOT_TENANT_ID'> & { DIRECTORY_FOLDER?: string | undefined },
) {
  return {
    port: read.PORT,
    dataFolder: read.DATA_FOLDER,
    policiesFolder: read.POLICIES_FOLDER,
    directoryFolder: read.DIRECTORY_FOLDER ?? null,
    store: storeOf(read),
    logKey: read.LOG_KEY ?? null,
    allowDraftPolicy: read.ALLOW_DRAFT_POLICY !== undefined,
    ruleFile: read.RELEASE_RULE ?? null,
    dashboard: dashboardOf(read, read.WEBHOOK_SECRET),
  };
}
