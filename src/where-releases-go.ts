import { dashboardHere, type DashboardHereParts } from './dashboard/dashboard-here.ts';
import { Fault } from './errors/fault.ts';
import type { ReleaseConfig } from './release-settings.ts';
import { type Dashboard, dashboardAt } from './statistics/release/dashboard.ts';
import type { Store } from './storage/store.ts';

/**
 * Where signed releases go: to the dashboard at the address that is set, or to this store's own shelf. Throws Fault
 * `sample-not-posted` where made-up figures would go elsewhere.
 */
export async function whereReleasesGo(
  { dashboard }: Pick<ReleaseConfig, 'dashboard'>,
  store: Pick<Store, 'shelf' | 'sampleFilledAt'>,
  parts: Omit<DashboardHereParts, 'shelf'>,
): Promise<Dashboard> {
  if (dashboard === null) return dashboardHere({ ...parts, shelf: store.shelf });
  if ((await store.sampleFilledAt()) !== null) throw new Fault('sample-not-posted');
  return dashboardAt(dashboard.url, dashboard.secrets);
}
