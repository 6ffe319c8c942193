import type { DashboardConfig } from './dashboard-settings.ts';
import { receiveRelease, type ReceivingParts } from './dashboard/receive.ts';
import type { TakeRelease } from './web/receive-releases.ts';

/** What takes releases from outside; null where there is no dashboard here, or no secret they could be signed with. */
export function takeReleases(
  dashboard: DashboardConfig | null,
  { shelf, now }: Pick<ReceivingParts, 'shelf' | 'now'>,
): TakeRelease | null {
  const secrets = dashboard?.secrets ?? [];
  if (secrets.length === 0) return null;
  return (headers, body) => receiveRelease(headers, body, { shelf, secrets, now });
}
