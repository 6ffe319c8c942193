import type { DashboardConfig } from './dashboard-settings.ts';
import { heldFor } from './held-for.ts';
import { readDenominatorsFile } from './storage/files/denominators-file.ts';
import { type DashboardPages, dashboardPages } from './web/pages/dashboard/pages.ts';
import type { DashboardParts } from './web/pages/dashboard/parts.ts';

/** A page for everybody may be asked for by anybody, as often as they like: the store, which has cases to keep, is not. */
const HELD_FOR_MS = 5000;

/** The pages of the dashboard as it is configured. Throws Fault `denominators-invalid` where its file cannot be used. */
export function openDashboard(
  { denominatorsFile, openedBy }: DashboardConfig,
  parts: Omit<DashboardParts, 'denominators' | 'audience'>,
): DashboardPages {
  const denominators = readDenominatorsFile(denominatorsFile);
  if (openedBy === null) return dashboardPages({ ...parts, denominators, audience: { kind: 'signed-in' } });
  const { shelf, learningNotes } = parts;
  return dashboardPages({
    ...parts,
    denominators,
    shelf: { received: heldFor(HELD_FOR_MS, () => shelf.received()) },
    learningNotes: learningNotes === null ? null : heldFor(HELD_FOR_MS, learningNotes),
    audience: { kind: 'public', allowedBy: openedBy },
  });
}
