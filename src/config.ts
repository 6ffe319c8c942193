import { z } from 'zod';
import {
  DASHBOARD_SETTINGS,
  type DashboardConfig,
  dashboardOf,
  type Guidance,
  GUIDANCE_SETTINGS,
  guidanceOf,
} from './dashboard-settings.ts';
import { Fault } from './errors/fault.ts';
import {
  checkpointKeyIn,
  publicCheckpointKeysIn,
  type CheckpointKey,
  type PublicCheckpointKey,
} from './record/checkpoint-key.ts';
import { RELEASE_SETTINGS, releasesOf, type ReleaseConfig } from './release-settings.ts';
import { SURVEY_SETTINGS, type SurveyConfig, surveyOf } from './survey-settings.ts';
import { localWeb, productionWeb, WEB_SETTINGS, type WebConfig } from './web-settings.ts';

/** How the service runs: everything read from the environment, once, at start. */
export interface Config {
  readonly mode: 'local' | 'production';
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly policiesFolder: string;
  /** Null: the directory is read from the store (Cosmos DB only). */
  readonly directoryFolder: string | null;
  readonly store: StoreConfig;
  readonly buttons: 'execute' | 'submit';
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** What stands in the log for an escalation is made with it; null: with a key of this process alone. */
  readonly logKey: string | null;
  readonly checkpoints: {
    /** What checkpoints are signed with. Null only locally: with a key made there and kept beside the store. */
    readonly key: CheckpointKey | null;
    /** What their signatures are checked with; empty: with the key that signs. */
    readonly publicKeys: readonly PublicCheckpointKey[];
  };
  readonly allowDraftPolicy: boolean;
  /** Null only locally: then nobody signs in, and only this machine may reach the service. */
  readonly bot: BotRegistration | null;
  /** The one tenant whose people the service is for; null locally, unless it is set. */
  readonly tenantId: string | null;
  /** Null only in production: then there are no pages. */
  readonly web: WebConfig | null;
  readonly releases: ReleaseConfig;
  readonly survey: SurveyConfig;
  /** Null: it is elsewhere, where releases are posted to. */
  readonly dashboard: DashboardConfig | null;
  readonly guidance: Guidance;
}

/** Where everything is kept: a file under `dataFolder`, or one database of a Cosmos DB account. */
export type StoreConfig =
  | { readonly kind: 'sqlite' }
  | {
      readonly kind: 'cosmos';
      readonly endpoint: string;
      readonly database: string;
      /** Only for an emulator; null: the identity the service runs under. */
      readonly key: string | null;
      /** Azure regions, nearest first. */
      readonly regions: readonly string[];
    };

export interface BotRegistration {
  readonly appId: string;
  readonly tenantId: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  /** Only where there is no managed identity. */
  readonly password: string | null;
}

const DRAFT_IN_SO_MANY_WORDS = 'yes-use-a-draft';

/** What every way to run reads. */
export const COMMON_SETTINGS = {
  ...WEB_SETTINGS,
  ...RELEASE_SETTINGS,
  ...SURVEY_SETTINGS,
  ...DASHBOARD_SETTINGS,
  ...GUIDANCE_SETTINGS,
  // Digits only: a setting left empty is not port 0.
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.int().max(65_535))
    .default(3978),
  DATA_FOLDER: z.string().min(1).default('data'),
  POLICIES_FOLDER: z.string().min(1).default('policies'),
  BUTTONS: z.enum(['execute', 'submit']).default('execute'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).optional(),
  LOG_KEY: z.string().min(32).optional(),
  CHECKPOINT_KEY: keyFrom(checkpointKeyIn, 'it holds no private Ed25519 key as a JWK').optional(),
  CHECKPOINT_PUBLIC_KEYS: keyFrom(publicCheckpointKeysIn, 'it holds no Ed25519 keys as a JWK Set').optional(),
  ALLOW_DRAFT_POLICY: z.literal(DRAFT_IN_SO_MANY_WORDS).optional(),
  COSMOS_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  COSMOS_DATABASE: z
    .string()
    .regex(/^[\w-]{1,80}$/)
    .default('escalations'),
  COSMOS_KEY: z.string().min(1).optional(),
  COSMOS_EMULATOR: z.literal('yes').optional(),
  COSMOS_REGIONS: z
    .string()
    .transform((list) => list.split(',').map((region) => region.trim()))
    .pipe(z.array(z.string().min(1)))
    .optional(),
};

export const STORES = z.enum(['sqlite', 'cosmos']);

const local = z.object({
  ...COMMON_SETTINGS,
  STORE: STORES.default('sqlite'),
  DIRECTORY_FOLDER: z.string().min(1).default('policies/sample-directory'),
  // For a sign-in with accounts tried out locally; nothing else asks for it there.
  BOT_TENANT_ID: z.guid().optional(),
});

const production = z.object({
  ...COMMON_SETTINGS,
  STORE: STORES,
  DIRECTORY_FOLDER: z.string().min(1).optional(),
  HOST: z.string().min(1).default('0.0.0.0'),
  CHECKPOINT_KEY: COMMON_SETTINGS.CHECKPOINT_KEY.unwrap(),
  BOT_APP_ID: z.guid(),
  BOT_TENANT_ID: z.guid(),
  BOT_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI']).default('UserAssignedMSI'),
  BOT_PASSWORD: z.string().min(1).optional(),
});

/** What both ways to run have read. */
type Read = Omit<z.infer<typeof local>, 'DIRECTORY_FOLDER' | 'BOT_TENANT_ID'>;

/** Reads the configuration. Throws Fault `config-invalid` naming the setting; in production nothing unsafe has a default. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, mode: Config['mode']): Config {
  return mode === 'local' ? readLocal(environment) : readProduction(environment);
}

function readLocal(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = check(local, environment);
  const { DIRECTORY_FOLDER: directoryFolder } = read;
  return {
    ...shared(read),
    directoryFolder,
    mode: 'local',
    host: '127.0.0.1',
    bot: null,
    tenantId: read.BOT_TENANT_ID ?? null,
    web: localWeb(read, read.BOT_TENANT_ID),
    logLevel: read.LOG_LEVEL ?? 'warn',
  };
}

function readProduction(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = check(production, environment);
  if (read.BOT_APP_TYPE === 'SingleTenant' && read.BOT_PASSWORD === undefined) {
    throw new Fault('config-invalid', { name: 'BOT_PASSWORD', why: 'a SingleTenant registration needs it' });
  }
  if (read.STORE === 'sqlite' && read.DIRECTORY_FOLDER === undefined) {
    throw new Fault('config-invalid', { name: 'DIRECTORY_FOLDER', why: 'a store in a file keeps no directory' });
  }
  return {
    ...shared(read),
    directoryFolder: read.DIRECTORY_FOLDER ?? null,
    mode: 'production',
    host: read.HOST,
    logLevel: read.LOG_LEVEL ?? 'info',
    bot: {
      appId: read.BOT_APP_ID,
      tenantId: read.BOT_TENANT_ID,
      appType: read.BOT_APP_TYPE,
      password: read.BOT_PASSWORD ?? null,
    },
    tenantId: read.BOT_TENANT_ID,
    web: productionWeb(read, read.BOT_TENANT_ID),
  };
}

function shared(read: Read) {
  return {
    port: read.PORT,
    dataFolder: read.DATA_FOLDER,
    policiesFolder: read.POLICIES_FOLDER,
    store: storeOf(read),
    buttons: read.BUTTONS,
    logKey: read.LOG_KEY ?? null,
    checkpoints: { key: read.CHECKPOINT_KEY ?? null, publicKeys: read.CHECKPOINT_PUBLIC_KEYS ?? [] },
    allowDraftPolicy: read.ALLOW_DRAFT_POLICY !== undefined,
    releases: releasesOf(read),
    survey: surveyOf(read),
    dashboard: read.DASHBOARD_URL === undefined ? dashboardOf(read, read.WEBHOOK_SECRET ?? []) : null,
    guidance: guidanceOf(read),
  };
}

type StoreSettings = Pick<
  Read,
  'STORE' | 'COSMOS_ENDPOINT' | 'COSMOS_DATABASE' | 'COSMOS_KEY' | 'COSMOS_EMULATOR' | 'COSMOS_REGIONS'
>;

/** A key opens everything and shows nobody: only an emulator takes one. Throws Fault `config-invalid`. */
export function storeOf(read: StoreSettings): StoreConfig {
  if (read.STORE === 'sqlite') return { kind: 'sqlite' };
  const { COSMOS_ENDPOINT: endpoint, COSMOS_DATABASE: database, COSMOS_KEY: key = null } = read;
  if (endpoint === undefined) throw new Fault('config-invalid', { name: 'COSMOS_ENDPOINT', why: 'the store needs it' });
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(endpoint).hostname);
  if (key !== null && !isHere && read.COSMOS_EMULATOR === undefined) {
    throw new Fault('config-invalid', { name: 'COSMOS_KEY', why: 'only an emulator takes a key' });
  }
  return { kind: 'cosmos', endpoint, database, key, regions: read.COSMOS_REGIONS ?? [] };
}

/** The settings in their shape. Throws Fault `config-invalid` naming the first that is not. */
export function check<Shape>(
  shape: z.ZodType<Shape>,
  environment: Readonly<Record<string, string | undefined>>,
): Shape {
  const read = shape.safeParse(environment);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new Fault('config-invalid', { name: String(issue?.path[0] ?? ''), why: issue?.message.toLowerCase() ?? '' });
}

/** A setting that holds a key. Where it does not, the sentence says so and repeats nothing of it. */
function keyFrom<Key>(read: (text: string) => Key | null, why: string) {
  return z.string().transform((text, context): Key => {
    const key = read(text);
    if (key !== null) return key;
    context.addIssue(why);
    return z.NEVER;
  });
}
