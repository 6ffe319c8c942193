import { type Figure, type Figures, readFigures } from './attacker/figures.ts';
import { TooLargeToAttack } from './attacker/sums.ts';
import { type Block, blockOf } from './attacker/block.ts';
import { type Question, questionsOf } from './attacker/questions.ts';
import { type OwnCase, piecesOf, type Reading } from './attacker/reading.ts';
import { totalsOf } from './attacker/totals.ts';
import { valuesOf } from './attacker/values.ts';

export interface Attack {
  readonly questions: readonly Question[];
  /** How few changes of a case the attacker had to suppose for everything published to be true together. */
  readonly changes: number;
  /** Every value the count can have in some truth that agrees with everything published. */
  readonly values: (question: Question) => ReadonlySet<number>;
}

/**
 * Reads `json` (everything published, as an array in order) and finds every truth that agrees with it. Where no single
 * truth does, because a correction changed it, supposes the fewest changed cases that explain both editions; or exactly
 * as many as `suppose` says. `onlyAdded` supposes that cases were entered later and none taken away.
 */
export function attack(
  json: string,
  {
    own = null,
    suppose = null,
    onlyAdded = false,
  }: { own?: OwnCase | null; suppose?: number | null; onlyAdded?: boolean } = {},
): Attack {
  const known = readFigures(json);
  for (let changes = suppose ?? 0; changes <= (suppose ?? 6); changes += 1) {
    const found = attackWith(known, changes, own, onlyAdded);
    if (found !== null) return found;
  }
  throw new TooLargeToAttack('no few changes explain it');
}

function attackWith(all: Figures, changes: number, own: OwnCase | null, onlyAdded: boolean): Attack | null {
  const known =
    changes > 0
      ? all
      : { ...all, editions: 1, figures: all.figures.map((figure): Figure => ({ ...figure, edition: 0 })) };
  const reading: Reading = { known, pieces: piecesOf(known), changes, onlyAdded, own };
  const paired = [...known.tables].flatMap(([, { pairOf }]) => pairOf);
  const blocks = new Map<string, Block>();
  for (const [table, { pairOf }] of known.tables) {
    if (!paired.includes(table)) blocks.set(table, blockOf(reading, table, pairOf));
  }
  const totals = totalsOf(reading, blocks);
  if (totals === null) return null;
  return {
    changes,
    questions: questionsOf(all),
    values: (question) => valuesOf(question, reading, blocks, totals),
  };
}
