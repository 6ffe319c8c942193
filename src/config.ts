import { z } from 'zod';
import { Fault } from './errors/fault.ts';

/** How the service runs: everything read from the environment, once, at start. */
export interface Config {
  readonly mode: 'local' | 'production';
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly policiesFolder: string;
  readonly directoryFolder: string;
  readonly buttons: 'execute' | 'submit';
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly allowDraftPolicy: boolean;
  /** Null only locally: then nobody signs in, and only this machine may reach the service. */
  readonly bot: BotRegistration | null;
}

export interface BotRegistration {
  readonly appId: string;
  readonly tenantId: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  /** Only where there is no managed identity. */
  readonly password: string | null;
}

const DRAFT_IN_SO_MANY_WORDS = 'yes-use-a-draft';

const common = {
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
  ALLOW_DRAFT_POLICY: z.literal(DRAFT_IN_SO_MANY_WORDS).optional(),
};

const local = z.object({
  ...common,
  DIRECTORY_FOLDER: z.string().min(1).default('policies/sample-directory'),
});

const production = z.object({
  ...common,
  DIRECTORY_FOLDER: z.string().min(1),
  HOST: z.string().min(1).default('0.0.0.0'),
  BOT_APP_ID: z.guid(),
  BOT_TENANT_ID: z.guid(),
  BOT_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI']).default('UserAssignedMSI'),
  BOT_PASSWORD: z.string().min(1).optional(),
});

/** Reads the configuration. Throws Fault `config-invalid` naming the setting; in production nothing unsafe has a default. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, mode: Config['mode']): Config {
  return mode === 'local' ? readLocal(environment) : readProduction(environment);
}

function readLocal(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = check(local, environment);
  return { ...shared(read), mode: 'local', host: '127.0.0.1', bot: null, logLevel: read.LOG_LEVEL ?? 'warn' };
}

function readProduction(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = check(production, environment);
  if (read.BOT_APP_TYPE === 'SingleTenant' && read.BOT_PASSWORD === undefined) {
    throw new Fault('config-invalid', { name: 'BOT_PASSWORD', why: 'a SingleTenant registration needs it' });
  }
  return {
    ...shared(read),
    mode: 'production',
    host: read.HOST,
    logLevel: read.LOG_LEVEL ?? 'info',
    bot: {
      appId: read.BOT_APP_ID,
      tenantId: read.BOT_TENANT_ID,
      appType: read.BOT_APP_TYPE,
      password: read.BOT_PASSWORD ?? null,
    },
  };
}

function shared(read: z.infer<typeof local>) {
  return {
    port: read.PORT,
    dataFolder: read.DATA_FOLDER,
    policiesFolder: read.POLICIES_FOLDER,
    directoryFolder: read.DIRECTORY_FOLDER,
    buttons: read.BUTTONS,
    allowDraftPolicy: read.ALLOW_DRAFT_POLICY !== undefined,
  };
}

function check<Shape>(shape: z.ZodType<Shape>, environment: Readonly<Record<string, string | undefined>>): Shape {
  const read = shape.safeParse(environment);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new Fault('config-invalid', { name: String(issue?.path[0] ?? ''), why: issue?.message.toLowerCase() ?? '' });
}
