import { contains, type Period, quarterAfter } from './period.ts';
import type { Region } from './what.ts';

/**
 * The smallest piece of time and area that publications tell apart: every published region is made of whole plots, and
 * what happens inside one is nobody's to know. Quarters that are never shown apart are one plot.
 */
export interface Plot {
  readonly period: Period;
  readonly areas: readonly string[];
}

/** Cuts the regions into plots; regions must share areas or quarters for a plot of theirs to be cut. */
export function plotsOf(regions: readonly Region[]): readonly Plot[] {
  const classes = areaClasses(regions);
  return spans(regions.map(({ period }) => period)).flatMap((period) =>
    classes.map((areas) => ({ period, areas })).filter((plot) => regions.some((region) => holds(region, plot))),
  );
}

/** Whether the plot lies wholly in the region. */
export function holds(region: Region, plot: Plot): boolean {
  return contains(region.period, plot.period) && plot.areas.every((area) => region.areas.includes(area));
}

/** The pieces between every beginning and every end of the periods. */
export function spans(periods: readonly Period[]): readonly Period[] {
  const cuts = [...new Set(periods.flatMap(({ from, quarters }) => [from, quarterAfter(from, quarters)]))].toSorted(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, index) => ({ from, quarters: (cuts[index + 1] ?? from) - from }));
}

/** The areas that always appear together, as one class each. */
export function areaClasses(regions: readonly Region[]): readonly (readonly string[])[] {
  const sets = regions.map(({ areas }) => new Set(areas));
  const classes = new Map<string, string[]>();
  for (const area of new Set(regions.flatMap(({ areas }) => areas))) {
    const membership = sets.map((set) => (set.has(area) ? '1' : '0')).join('');
    classes.set(membership, [...(classes.get(membership) ?? []), area]);
  }
  return [...classes.values()];
}
