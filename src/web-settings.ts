import { z } from 'zod';
import { Fault } from './errors/fault.ts';

/** How people sign in to the pages. */
export type WebConfig =
  /** A one-time link that the terminal prints, for this machine alone. */
  { readonly kind: 'local-link' } | ProviderConfig;

/** Sign-in with the organisation's own accounts: Entra ID, or another provider of OpenID Connect. */
export interface ProviderConfig {
  readonly kind: 'provider';
  /** Where people reach the pages, without a path: https://escalation.example.org */
  readonly origin: string;
  readonly issuer: string;
  /** The one tenant whose accounts may sign in. */
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Base64url, 32 bytes each. The first seals; all open, so that a key can be changed without signing people out. */
  readonly sessionKeys: readonly string[];
  /** The header in which what stands in front says from which address it was asked (docs/survey.md); null: nothing says so. */
  readonly clientAddressHeader: string | null;
}

const ORIGIN = z
  .url({ protocol: /^https?$/ })
  .refine((text) => new URL(text).origin === text, { error: 'an origin alone, such as https://example.org' });
const SESSION_KEYS = z
  .string()
  .transform((list) => list.split(',').map((key) => key.trim()))
  // 43 characters are 32 bytes: what A256GCM takes, no more and no less.
  .pipe(z.array(z.string().regex(/^[\w-]{43}$/, { error: '32 bytes as base64url, or several after commas' })).min(1));

/** The settings of the pages, as they stand in the environment. */
export const WEB_SETTINGS = {
  WEB_SIGN_IN: z.enum(['local-link', 'provider']).optional(),
  WEB_ORIGIN: ORIGIN.optional(),
  WEB_CLIENT_ID: z.string().min(1).optional(),
  WEB_CLIENT_SECRET: z.string().min(1).optional(),
  WEB_SESSION_KEY: SESSION_KEYS.optional(),
  WEB_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  WEB_CLIENT_ADDRESS_HEADER: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]*$/, { error: 'the name of a header, such as X-Forwarded-For' })
    .optional(),
};

type WebSettings = z.infer<z.ZodObject<typeof WEB_SETTINGS>>;

/** Locally the link stands unless a provider is asked for: a sign-in that nobody set up is of no use. */
export function localWeb(read: WebSettings, tenantId: string | undefined): WebConfig {
  return read.WEB_SIGN_IN === 'provider' ? providerOf(read, tenantId, true) : { kind: 'local-link' };
}

/**
 * Null where no setting of the pages is there: then they are off, and the bot runs. Throws Fault `config-invalid` where
 * only some are there, and for the local link: whoever reads the terminal would be anybody of the directory.
 */
export function productionWeb(read: WebSettings, tenantId: string): ProviderConfig | null {
  if (read.WEB_SIGN_IN === 'local-link') throw unsafe('WEB_SIGN_IN', 'the local link is for one machine alone');
  const settings = [read.WEB_SIGN_IN, read.WEB_ORIGIN, read.WEB_CLIENT_ID, read.WEB_CLIENT_SECRET];
  const anySet = [...settings, read.WEB_SESSION_KEY, read.WEB_ISSUER, read.WEB_CLIENT_ADDRESS_HEADER].some(
    (setting) => setting !== undefined,
  );
  return anySet ? providerOf(read, tenantId, false) : null;
}

function providerOf(read: WebSettings, tenant: string | undefined, local: boolean): ProviderConfig {
  const tenantId = needed('BOT_TENANT_ID', tenant).toLowerCase();
  const issuer = read.WEB_ISSUER ?? `https://login.microsoftonline.com/${tenantId}/v2.0`;
  return {
    kind: 'provider',
    origin: encrypted('WEB_ORIGIN', needed('WEB_ORIGIN', read.WEB_ORIGIN), local),
    issuer: encrypted('WEB_ISSUER', issuer, local),
    tenantId,
    clientId: needed('WEB_CLIENT_ID', read.WEB_CLIENT_ID),
    clientSecret: needed('WEB_CLIENT_SECRET', read.WEB_CLIENT_SECRET),
    sessionKeys: needed('WEB_SESSION_KEY', read.WEB_SESSION_KEY),
    clientAddressHeader: read.WEB_CLIENT_ADDRESS_HEADER ?? null,
  };
}

function needed<Value>(name: string, value: Value | undefined): Value {
  if (value === undefined) throw unsafe(name, 'the pages need it; with none of their settings they are off');
  return value;
}

/** Codes and cookies travel in clear text over http: nowhere but inside this machine. */
function encrypted(name: string, url: string, local: boolean): string {
  const { protocol, hostname } = new URL(url);
  const inside = local && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !inside) throw unsafe(name, 'it must begin with https://');
  return url;
}

function unsafe(name: string, why: string): Fault {
  return new Fault('config-invalid', { name, why });
}
