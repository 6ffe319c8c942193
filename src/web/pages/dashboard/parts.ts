import type { Denominator } from '../../../dashboard/denominators.ts';
import type { Shelf } from '../../../dashboard/shelf.ts';
import type { Policies } from '../../../policy/policies.ts';
import type { DisclosureRule } from '../../../statistics/disclosure-rule.ts';
import type { Audience } from './audience.ts';
import type { Standing } from './standing.ts';

/** What the dashboard is made of: releases, the policies, the rule. Nothing of a case. */
export interface DashboardParts {
  readonly shelf: Pick<Shelf, 'received'>;
  readonly policies: Policies;
  /** In force now; each release names the version it was made under. */
  readonly rule: DisclosureRule;
  readonly denominators: readonly Denominator[];
  /** The texts of the notes that are published; null where the service itself does not run here. */
  readonly learningNotes: (() => Promise<readonly string[]>) | null;
  readonly audience: Audience;
  /** Everything on the shelf was made up: every file that is made of it says so. */
  readonly isSample?: boolean;
  /** Whether this process also shows what the survey's waves showed, to those who have signed in. */
  readonly hasSurvey?: boolean;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** The same, with the shelf as it stands. */
export interface PageParts extends DashboardParts {
  readonly standing: () => Promise<Standing>;
}
