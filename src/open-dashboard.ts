import type { DashboardConfig } from './dashboard-settings.ts';
import { readDenominatorsFile } from './storage/files/denominators-file.ts';
import { type DashboardPages, dashboardPages } from './web/pages/dashboard/pages.ts';
import type { DashboardParts } from './web/pages/dashboard/parts.ts';

/** The pages of the dashboard as it is configured. Throws Fault `denominators-invalid` where its file cannot be used. */
export function openDashboard(
  { denominatorsFile, openedBy }: DashboardConfig,
  parts: Omit<DashboardParts, 'denominators' | 'audience'>,
): DashboardPages {
  return dashboardPages({
    ...parts,
    denominators: readDenominatorsFile(denominatorsFile),
    audience: openedBy === null ? { kind: 'signed-in' } : { kind: 'public', allowedBy: openedBy },
  });
}
