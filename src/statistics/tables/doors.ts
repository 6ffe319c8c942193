import type { FactsBase } from './bases.ts';
import type { DoorCount } from '../tallies.ts';
import { type Aspect, merged, type RowCode } from './definition.ts';

/** A tally of a partnership's door. */
export interface DoorTally extends DoorCount {
  readonly partnership: string;
}

/** Doors are no escalations: their base stands alone. Each counts in the quarter it was taken in. */
const base: Omit<FactsBase, 'isIn'> = { code: 'doors', within: null, quarterBy: 'raised' };

const rowOf = merged<RowCode<'doors'>>(
  {
    'conference-decision': 'conference',
    allegation: 'one-person',
    'practice-concern': 'one-person',
    whistleblowing: 'one-person',
    iro: 'told-as-well',
    'lead-practitioner': 'told-as-well',
    'conference-chair': 'told-as-well',
  },
  'another-process',
);

const rows: readonly RowCode<'doors'>[] = ['conference', 'one-person', 'another-process', 'told-as-well'];
const restsOn: readonly Aspect[] = ['doors'];

/** Doors taken before raising, in fixed groups; a partnership's own door is another process. */
export const DOORS = { table: 'doors', base, rows, restsOn, rowOf } as const;
