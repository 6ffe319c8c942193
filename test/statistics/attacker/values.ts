import { pairCode } from './figures.ts';
import { TooLargeToAttack } from './sums.ts';
import { type Block, perRegion, rowsOf } from './block.ts';
import { grouped } from './collections.ts';
import type { Question } from './questions.ts';
import type { Reading, Vector } from './reading.ts';
import { inRegions } from './totals.ts';

export function valuesOf(
  question: Question,
  reading: Reading,
  blocks: ReadonlyMap<string, Block>,
  totals: ReadonlyMap<string, readonly Vector[]>,
): ReadonlySet<number> {
  const edition = reading.changes > 0 ? question.edition : 0;
  const asked = new Set(
    reading.pieces.flatMap((piece, at) =>
      piece.edition === edition && piece.places.every((place) => question.places.includes(place)) ? [at] : [],
    ),
  );
  const inAsked = (vector: Vector): number => vector.reduce((sum, value, at) => sum + (asked.has(at) ? value : 0), 0);
  const own = totals.get(question.base) ?? [];
  if (question.about === 'total') return new Set(own.map(inAsked));
  if (question.about === 'rest') {
    const wide = totals.get(reading.known.within.get(question.base) ?? '') ?? [];
    if (wide.length * own.length > 5_000_000) throw new TooLargeToAttack('too many pairs of bases');
    const values = new Set<number>();
    for (const whole of wide)
      for (const part of own)
        if (part.every((value, at) => value <= (whole[at] ?? 0))) values.add(inAsked(whole) - inAsked(part));
    return values;
  }
  const [name, block] = [...blocks].find(([table]) => table === question.table) ??
    [...blocks].find(([table]) => reading.known.tables.get(table)?.pairOf.includes(question.table)) ?? ['', undefined];
  if (block === undefined) return new Set();
  const rows = rowsOf(name, reading);
  const chosen = codesIn(question, name, reading);
  const [these, others] = [true, false].map((inside) => block.sumsOver((code) => chosen.has(code) === inside));
  const wholes = grouped(own, (vector) => inRegions(vector, block.regions).join());
  const target = new Map<number, readonly Vector[]>();
  for (const sum of block.reachable) {
    const vectors = wholes.get(perRegion(block, rows, sum).join());
    if (vectors !== undefined) target.set(sum, vectors);
  }
  const aligned = block.regions.every((region) => region.every((at) => asked.has(at) === asked.has(region[0] ?? -1)));
  const values = new Set<number>();
  let steps = 0;
  for (const one of these ?? []) {
    const inside = perRegion(block, rows, one);
    const sure = inside.reduce((sum, value, at) => sum + (asked.has(block.regions[at]?.[0] ?? -1) ? value : 0), 0);
    if (aligned && values.has(sure)) continue;
    for (const other of others ?? []) {
      const vectors = target.get(one + other);
      if (vectors === undefined) continue;
      if (aligned) {
        values.add(sure);
        break;
      }
      // The table does not tell these pieces apart: any split of its counts over them that their sizes allow.
      for (const vector of vectors) {
        if ((steps += 1) > 400_000) throw new TooLargeToAttack('too many splits');
        let [least, most] = [0, 0];
        block.regions.forEach((region, at) => {
          const within = region.reduce((sum, each) => sum + (asked.has(each) ? (vector[each] ?? 0) : 0), 0);
          const without = region.reduce((sum, each) => sum + (asked.has(each) ? 0 : (vector[each] ?? 0)), 0);
          least += Math.max(0, (inside[at] ?? 0) - without);
          most += Math.min(inside[at] ?? 0, within);
        });
        for (let value = least; value <= most; value += 1) values.add(value);
      }
    }
  }
  return values;
}

/** The cells of a block a question is about; a row or a column of a two-way table is all its pairs. */
function codesIn({ table, codes }: Question, name: string, { known }: Reading): ReadonlySet<string> {
  if (table === name) return new Set(codes);
  const { pairOf, codes: pairs } = known.tables.get(name) ?? { pairOf: [], codes: [] };
  const [rows, columns] = pairOf.map((each) => known.tables.get(each)?.codes ?? []);
  const chosen = (rows ?? []).flatMap((row) =>
    (columns ?? []).flatMap((column) =>
      codes.includes(pairOf[0] === table ? row : column) ? [pairCode(row, column)] : [],
    ),
  );
  return new Set(pairs.filter((pair) => chosen.includes(pair)));
}
