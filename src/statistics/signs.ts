import { tableWords, warningWords } from '../words/statistics.ts';
import type { Rests } from './series.ts';
import type { WatchedClock } from './tables/clocks.ts';
import { clockTable, nobodyAvailable, stage } from './tables/course.ts';
import type { TableDefinition } from './tables/definition.ts';
import { receiving } from './tables/raised.ts';
import type { What } from './what.ts';

/** A share watched from quarter to quarter: `part` of `of`, each a sum of counts. */
export interface Sign extends Rests {
  readonly name: string;
  readonly part: readonly What[];
  readonly of: readonly What[];
}

const CLOCKS: readonly WatchedClock[] = ['acknowledge-first', 'answer-first', 'answer-second', 'answer-third-up'];
const BEYOND_SECOND = 'third-up';

/** The signs of the early warning. By receiving group, past the second stage only, and never one group beside another. */
export const SIGNS: readonly Sign[] = [
  {
    name: warningWords.signs['times-kept'],
    part: CLOCKS.map((clock) => cells(clockTable(clock), ['in-time'])),
    of: CLOCKS.map((clock) => cells(clockTable(clock), clockTable(clock).rows)),
    ...rests(clockTable('answer-first')),
  },
  {
    name: warningWords.signs['nobody-available'],
    part: [cells(nobodyAvailable, ['yes'])],
    of: [cells(nobodyAvailable, nobodyAvailable.rows)],
    ...rests(nobodyAvailable),
  },
  {
    name: warningWords.signs['past-second'],
    part: [cells(stage, [BEYOND_SECOND])],
    of: [cells(stage, stage.rows)],
    ...rests(stage),
  },
  ...receiving.rows.map((row): Sign => ({
    name: warningWords.toGroup(warningWords.signs['past-second'], tableWords.receiving.rows[row]),
    part: [pair(row, BEYOND_SECOND)],
    of: stage.rows.map((each) => pair(row, each)),
    base: stage.base,
    restsOn: [...stage.restsOn, 'groups'],
  })),
];

function cells({ table, base }: TableDefinition, codes: readonly string[]): What {
  return { kind: 'cells', base, table, codes };
}

function pair(group: string, rung: string): What {
  return { kind: 'pair', base: stage.base, tables: [receiving.table, stage.table], codes: [group, rung] };
}

function rests({ base, restsOn }: TableDefinition): Rests {
  return { base, restsOn };
}
