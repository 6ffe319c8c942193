import { parseInstant } from '../../../../src/calendar/instant.ts';
import { collectPolicies } from '../../../../src/policy/policies.ts';
import { DEFAULT_RULE } from '../../../../src/statistics/disclosure-rule.ts';
import type { ReleaseDocument } from '../../../../src/statistics/release/release-document.ts';
import { type DashboardPages, dashboardPages } from '../../../../src/web/pages/dashboard/pages.ts';
import type { DashboardParts } from '../../../../src/web/pages/dashboard/parts.ts';
import { shelfOf } from '../../../dashboard/sample-shelf.ts';
import { shipped } from '../../../policy/shipped-policies.ts';

export const NOVEMBER = parseInstant('2026-11-25T09:00:00Z');
export const ALLOWED_BY = 'Information governance lead, Kent and Medway';
export const PATHS = [
  ...['/dashboard', '/dashboard/use', '/dashboard/who', '/dashboard/clocks', '/dashboard/children'],
  ...['/dashboard/policy', '/dashboard/method', '/dashboard/learning-notes', '/dashboard/releases'],
] as const;

/** The parts of a dashboard that has received these releases, signed in, in November 2026. */
export function sampleParts(documents: readonly ReleaseDocument[], but: Partial<DashboardParts> = {}): DashboardParts {
  return {
    shelf: shelfOf(documents),
    policies: collectPolicies([shipped('kent.draft-1.json'), shipped('medway.draft-1.json')]),
    rule: DEFAULT_RULE,
    denominators: [],
    learningNotes: async () => [],
    audience: { kind: 'signed-in' },
    clock: () => Date.parse(NOVEMBER),
    ...but,
  };
}

/** The pages over it. */
export function sampleDashboard(
  documents: readonly ReleaseDocument[],
  but: Partial<DashboardParts> = {},
): DashboardPages {
  return dashboardPages(sampleParts(documents, but));
}
