import type { Base } from './counts.ts';
import type { TableSpec } from './layout.ts';
import type { Rests } from './series.ts';
import { type FactsBase, RAISED } from './tables/bases.ts';
import { childKnown, clockTable, meanwhile, nobodyAvailable, stage, stoppedInside } from './tables/course.ts';
import type { TableCode, TableDefinition } from './tables/definition.ts';
import { DOORS } from './tables/doors.ts';
import { changed, followedUp, howEnded, outcome } from './tables/endings.ts';
import { casePoint, kind, levelOfNeed, raising, receiving, theme } from './tables/raised.ts';

/**
 * Every table counted from facts, the most important first: where the gate has single tables taken away, the last goes
 * first. Statutory reports need impact, so what changed stands before who raised what.
 */
export const FACT_TABLES: readonly TableDefinition[] = [
  kind,
  receiving,
  stage,
  outcome,
  changed,
  clockTable('answer-first'),
  raising,
  theme,
  casePoint,
  followedUp,
  clockTable('acknowledge-first'),
  clockTable('answer-second'),
  nobodyAvailable,
  meanwhile,
  howEnded,
  childKnown,
  levelOfNeed,
  stoppedInside,
  clockTable('answer-third-up'),
];

/** A table as layouts, papers and series see it: without the facts it is counted from. */
export interface Listed extends Rests {
  readonly table: TableCode;
  readonly base: Omit<FactsBase, 'isIn'>;
  readonly rows: readonly string[];
}

/** Every table, doors last: somebody may take a door and raise nothing. */
export const EVERY_TABLE: readonly Listed[] = [...FACT_TABLES, DOORS].map(({ table, base, rows, restsOn }) => {
  const { code, within, quarterBy } = base;
  return { table, base: { code, within, quarterBy }, rows, restsOn };
});

/** The tables as a layout asks for them. */
export const TABLE_SPECS: readonly TableSpec[] = EVERY_TABLE.map(({ table, base: { code, within }, rows }) => ({
  table,
  base: { code, within },
  categories: rows,
}));

/** What the totals of a release and of a paper count: everything raised. */
export const COUNTED: Base = { code: RAISED.code, within: RAISED.within };
