import { z } from 'zod';
import { Fault } from './errors/fault.ts';
import { webhookSecretIn, type WebhookSecret } from './statistics/release/webhook.ts';

/** Releases: the rule they are made under, and where they go. */
export interface ReleaseConfig {
  /** A JSON file with the disclosure rule; null: the default one (src/statistics/disclosure-rule.ts). */
  readonly ruleFile: string | null;
  /** Null: the dashboard is in this very process, and its posts need no network. */
  readonly dashboard: {
    /** Without `/api/releases`. */
    readonly url: string;
    /** Each signs what is posted; several while one is being changed. */
    readonly secrets: readonly WebhookSecret[];
  } | null;
}

/** What a secret that is none is told; nothing of it is repeated. */
const NO_SECRET = 'each must be whsec_ and the base64 of 24 to 64 random bytes, several after commas';

/** The settings of releases, as they stand in the environment. */
export const RELEASE_SETTINGS = {
  RELEASE_RULE: z.string().min(1).optional(),
  DASHBOARD_URL: z.url({ protocol: /^https?$/ }).optional(),
  WEBHOOK_SECRET: z
    .string()
    .transform((list, context): readonly WebhookSecret[] => {
      const secrets = list.split(',').map((text) => webhookSecretIn(text.trim()));
      const read = secrets.filter((secret) => secret !== null);
      if (read.length === secrets.length) return read;
      context.addIssue(NO_SECRET);
      return z.NEVER;
    })
    .optional(),
};

type ReleaseSettings = z.infer<z.ZodObject<typeof RELEASE_SETTINGS>>;

/** Throws Fault `config-invalid` where a dashboard has no secret, or is reached unencrypted beyond this machine. */
export function releasesOf({ RELEASE_RULE, DASHBOARD_URL, WEBHOOK_SECRET }: ReleaseSettings): ReleaseConfig {
  const ruleFile = RELEASE_RULE ?? null;
  if (DASHBOARD_URL === undefined) return { ruleFile, dashboard: null };
  const { protocol, hostname } = new URL(DASHBOARD_URL);
  // The signature shows a change, but nobody else should read a release before the dashboard shows it.
  if (protocol !== 'https:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)) {
    throw new Fault('config-invalid', { name: 'DASHBOARD_URL', why: 'it must begin with https://' });
  }
  if (WEBHOOK_SECRET === undefined) {
    throw new Fault('config-invalid', { name: 'WEBHOOK_SECRET', why: 'posts to a dashboard are signed with it' });
  }
  return { ruleFile, dashboard: { url: DASHBOARD_URL, secrets: WEBHOOK_SECRET } };
}
