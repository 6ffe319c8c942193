import { releaseCommandWords as words } from '../../words/release.ts';
import type { Drafted, Findings, Narrowed } from './entry.ts';

/** What the signer must know: the gate, what it took, who could know more, what nobody has confirmed. */
export function sayFindings(
  { gate, insiders, papers, strictest }: Findings,
  { taken, rule }: Drafted,
): readonly string[] {
  return [
    gate.passes ? words.gatePasses(strictest.bandTo, strictest.leastFeasible) : words.gateShut(narrowed(gate)),
    ...(taken.length === 0 ? [words.nothingTaken] : taken.map(({ drop, table }) => words.taken(drop, table))),
    ...insiders.map((each) => words.insider(each.group, narrowed(each))),
    words.papers(narrowed(papers)),
    ...rule.assumptions.map(words.assumption),
  ];
}

function narrowed({ counts, tables, undecided }: Narrowed): string {
  if (undecided !== null) return words.undecided;
  return counts === 0 ? words.nothing : words.counts(counts, tables);
}
