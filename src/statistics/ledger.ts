import { Fault } from '../errors/fault.ts';
import type { Truths } from './counts.ts';
import { overlap, sayPeriod } from './period.ts';
import type { Layout } from './layout.ts';
import type { Published } from './published.ts';
import type { DisclosureRule } from './disclosure-rule.ts';

/** A release, and the true counts it was drawn from: kept sealed beside it, because a later gate must know them. */
export interface Release {
  readonly published: Published;
  readonly truths: Truths;
}

/**
 * Everything published so far by a family of partnerships, in order, corrections included. Kent, Medway and both
 * together are one family: what is published of one says something about the others.
 */
export type Ledger = readonly Release[];

/** Whether two releases have a quarter of an area in common. */
export function touches(one: Published, other: Published): boolean {
  return overlap(one.period, other.period) && one.areas.some((area) => other.areas.includes(area));
}

/** The releases that say anything about the same counts as `candidate`, directly or through another release. */
export function relatedTo(candidate: Published, ledger: Ledger): Ledger {
  const related: Published[] = [candidate];
  for (const each of related) {
    for (const { published } of ledger) {
      if (!related.includes(published) && touches(each, published)) related.push(published);
    }
  }
  return ledger.filter(({ published }) => related.includes(published));
}

/** The newest version of the release of a period and geography; null where there is none. */
export function latestOf(ledger: Ledger, layout: Pick<Layout, 'period'>, rule: DisclosureRule): Published | null {
  const areas = rule.geography.areas.toSorted().join();
  const same = ({ published: { period, areas: its } }: Release): boolean =>
    period.from === layout.period.from && period.quarters === layout.period.quarters && its.toSorted().join() === areas;
  return ledger.findLast(same)?.published ?? null;
}

/**
 * The version a release of this layout has. A period is released once; after that only as a correction, and a table
 * that was shown keeps its categories for every period that overlaps. Throws Fault `release-exists`,
 * `release-missing` (a correction of nothing) or `release-tables-differ`.
 */
export function versionFor(layout: Layout, ledger: Ledger, rule: DisclosureRule, correction: boolean): number {
  const period = sayPeriod(layout.period, rule.yearStartsInMonth);
  const before = latestOf(ledger, layout, rule);
  if (before !== null && !correction) throw new Fault('release-exists', { period, version: String(before.version) });
  if (before === null && correction) throw new Fault('release-missing', { period });
  for (const { table, categories } of layout.tables) {
    const shown = ledger
      .filter(({ published }) => overlap(published.period, layout.period))
      .flatMap(({ published }) => published.tables.filter((each) => each.table === table));
    const differs = shown.some(({ cells }) => sorted(cells.map(({ code }) => code)) !== sorted(categories));
    if (differs) throw new Fault('release-tables-differ', { table, period });
  }
  return (before?.version ?? 0) + 1;
}

function sorted(codes: readonly string[]): string {
  return JSON.stringify(codes.toSorted());
}
