/** Thrown where the attack would not end in reasonable time: such a data set counts as not attacked, never as safe. */
export class TooLargeToAttack extends Error {}

const LARGEST = 60_000;

/** A sum of some coordinates, and between what it lies. */
export interface Bound {
  readonly over: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** Every vector of whole numbers from 0 to `most` that keeps all bounds. Plain enumeration, cut where a sum is past saving. */
export function enumerate(most: readonly number[], bounds: readonly Bound[]): readonly (readonly number[])[] {
  const found: number[][] = [];
  const vector = most.map(() => 0);
  let steps = 0;
  const visit = (at: number): void => {
    if ((steps += 1) > LARGEST) throw new TooLargeToAttack('too many vectors');
    if (at === most.length) {
      found.push([...vector]);
      return;
    }
    for (let value = 0; value <= (most[at] ?? 0); value += 1) {
      vector[at] = value;
      const possible = bounds.every((bound) => {
        let [least, largest] = [0, 0];
        for (const each of bound.over) {
          least += each <= at ? (vector[each] ?? 0) : 0;
          largest += each <= at ? (vector[each] ?? 0) : (most[each] ?? 0);
        }
        return least <= bound.most && largest >= bound.least;
      });
      if (possible) visit(at + 1);
    }
    vector[at] = 0;
  };
  visit(0);
  return found;
}

/** Numbers vectors so that adding numbers adds vectors; no coordinate of a sum may pass `most`. */
export class Space {
  readonly strides: readonly number[];
  readonly radices: readonly number[];

  constructor(most: readonly number[]) {
    this.radices = most.map((each) => each + 1);
    let size = 1;
    this.strides = this.radices.map((radix) => {
      const stride = size;
      size *= radix;
      return stride;
    });
    if (size > Number.MAX_SAFE_INTEGER) throw new TooLargeToAttack('the space is too large');
  }

  numberOf(vector: readonly number[]): number {
    return vector.reduce((sum, each, at) => sum + each * (this.strides[at] ?? 0), 0);
  }

  at(number: number, coordinate: number): number {
    return Math.floor(number / (this.strides[coordinate] ?? 1)) % (this.radices[coordinate] ?? 1);
  }
}

/** Every sum of one number of each set, once; sums that `possible` refuses, and all that would grow from them, are left out. */
export function sumsOf(sets: readonly ReadonlySet<number>[], possible: (sum: number) => boolean): ReadonlySet<number> {
  return sets.reduce<ReadonlySet<number>>(
    (left, right) => {
      if (left.size * right.size > 5 * LARGEST) throw new TooLargeToAttack('too many sums');
      const sums = new Set<number>();
      const refused = new Set<number>();
      for (const one of left) {
        for (const other of right) {
          const sum = one + other;
          if (sums.has(sum) || refused.has(sum)) continue;
          (possible(sum) ? sums : refused).add(sum);
        }
        if (sums.size + refused.size > LARGEST) throw new TooLargeToAttack('too many sums');
      }
      return sums;
    },
    new Set([0]),
  );
}
