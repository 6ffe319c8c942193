import { z } from 'zod';
import type { WebhookSecret } from './statistics/release/webhook.ts';

/** The dashboard: what it takes, what it sets figures beside, and whom it is open to. */
export interface DashboardConfig {
  /** What releases from outside must be signed with, any of these; empty: none are taken from outside. */
  readonly secrets: readonly WebhookSecret[];
  /** A CSV file of denominators; null: counts stand by themselves. */
  readonly denominatorsFile: string | null;
  /** The role that allowed everybody to see it; null: people sign in. */
  readonly openedBy: string | null;
}

/** The statutory guidance that papers name. */
export interface Guidance {
  readonly title: string;
  readonly edition: string;
}

const line = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^\P{Cc}*$/u);

/** The settings of the dashboard, as they stand in the environment. */
export const DASHBOARD_SETTINGS = {
  DASHBOARD_DENOMINATORS: z.string().min(1).optional(),
  DASHBOARD_OPEN_TO_PUBLIC: line.optional(),
};

/** The settings of papers. */
export const GUIDANCE_SETTINGS = {
  STATUTORY_GUIDANCE_TITLE: line.default('Working Together to Safeguard Children'),
  // The last one found; whoever runs the service says when there is a newer one.
  STATUTORY_GUIDANCE_EDITION: line.default('2023'),
};

type DashboardSettings = z.infer<z.ZodObject<typeof DASHBOARD_SETTINGS>>;
type GuidanceSettings = z.infer<z.ZodObject<typeof GUIDANCE_SETTINGS>>;

/** The dashboard of this process, which takes what one of these secrets has signed. */
export function dashboardOf(read: DashboardSettings, secrets: readonly WebhookSecret[]): DashboardConfig {
  const { DASHBOARD_DENOMINATORS: denominatorsFile = null, DASHBOARD_OPEN_TO_PUBLIC: openedBy = null } = read;
  return { secrets, denominatorsFile, openedBy };
}

export function guidanceOf(read: GuidanceSettings): Guidance {
  return { title: read.STATUTORY_GUIDANCE_TITLE, edition: read.STATUTORY_GUIDANCE_EDITION };
}
