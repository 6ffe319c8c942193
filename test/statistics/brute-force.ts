import type { Showing } from '../../src/statistics/shown.ts';

/**
 * The reader of releases who tries everything: every way the cases could lie, one by one, kept where it would have been
 * published just so. Written apart from the gate: it knows cases and rounding, no intervals, no programs.
 */
export interface Place {
  readonly area: string;
  readonly quarter: number;
}

/** A figure as printed, and how to tell whether a kind of case, somewhere, is counted in it. */
export interface Figure {
  readonly printed: string;
  readonly counts: (kind: Kind) => boolean;
}

/** One kind of case: where and when, and its category in each table. */
export interface Kind extends Place {
  readonly codes: Readonly<Record<string, string>>;
}

export function printed(count: number, { bandTo, roundTo }: Showing): string {
  if (count <= bandTo) return '[c]';
  const below = count - (count % roundTo);
  return String(count - below < below + roundTo - count ? below : below + roundTo);
}

/** Every kind of case there can be. */
export function kindsOf(
  places: readonly Place[],
  tables: Readonly<Record<string, readonly string[]>>,
): readonly Kind[] {
  let codes: Record<string, string>[] = [{}];
  for (const [table, categories] of Object.entries(tables)) {
    codes = codes.flatMap((each) => categories.map((code) => ({ ...each, [table]: code })));
  }
  return places.flatMap((place) => codes.map((each) => ({ ...place, codes: each })));
}

/**
 * The values each question can have, over every set of cases that would have been printed as these figures. `most` is
 * the largest count that is printed like each figure, found by counting up.
 */
export function everyWay(
  kinds: readonly Kind[],
  figures: readonly Figure[],
  questions: readonly ((kind: Kind) => number)[],
  showing: Showing,
): readonly ReadonlySet<number>[] {
  const most = figures.map((figure) => {
    for (let count = 200; count >= 0; count -= 1) if (printed(count, showing) === figure.printed) return count;
    return -1;
  });
  const inFigures = kinds.map((kind) => figures.flatMap((figure, index) => (figure.counts(kind) ? [index] : [])));
  const weights = kinds.map((kind) => questions.map((question) => question(kind)));
  const sums = figures.map(() => 0);
  const answers = questions.map(() => 0);
  const found = questions.map(() => new Set<number>());
  const walk = (at: number): void => {
    if (at === kinds.length) {
      if (figures.every((figure, index) => printed(sums[index] ?? 0, showing) === figure.printed)) {
        answers.forEach((answer, index) => found[index]?.add(answer));
      }
      return;
    }
    const touched = inFigures[at] ?? [];
    const room = Math.min(...touched.map((index) => (most[index] ?? 0) - (sums[index] ?? 0)));
    const weight = weights[at] ?? [];
    for (let count = 0; count <= room; count += 1) {
      touched.forEach((index) => (sums[index] = (sums[index] ?? 0) + count));
      weight.forEach((each, index) => (answers[index] = (answers[index] ?? 0) + each * count));
      walk(at + 1);
      touched.forEach((index) => (sums[index] = (sums[index] ?? 0) - count));
      weight.forEach((each, index) => (answers[index] = (answers[index] ?? 0) - each * count));
    }
  };
  walk(0);
  return found;
}
