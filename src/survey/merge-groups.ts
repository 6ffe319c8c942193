import type { MergedGroup } from './wave-step.ts';

/** Fewer people than this are never counted as a group of their own. */
export const SMALLEST_GROUP = 8;

/**
 * Groups of those who are asked, so that each has at least eight people: the smallest is put together with the next
 * smallest until none is too small; all in one where they are fewer than that. In order of code. The code of groups that were
 * put together names them all.
 */
export function mergeGroups(people: readonly { readonly group: string }[]): readonly MergedGroup[] {
  const asked = new Map<string, number>();
  for (const { group } of people) asked.set(group, (asked.get(group) ?? 0) + 1);
  let merged = [...asked].map(([group, count]): MergedGroup => ({ code: group, groups: [group], asked: count }));
  for (;;) {
    // By code where two are as small: the same people give the same groups, in whatever order they come.
    const [smallest, next, ...others] = merged.sort((one, other) => one.asked - other.asked || byCode(one, other));
    if (smallest === undefined || next === undefined || smallest.asked >= SMALLEST_GROUP) return merged.sort(byCode);
    merged = [together(smallest, next), ...others];
  }
}

/**
 * The merged group in which somebody of this agency group (or merged group) is counted. Somebody who was asked and has moved to a group nobody of which was asked is
 * counted in the largest: a group of their own would name them. Null where nobody is asked at all.
 */
export function mergedGroupOf(group: string, merged: readonly MergedGroup[]): MergedGroup | null {
  const own = merged.find(({ code, groups }) => code === group || groups.includes(group));
  return own ?? [...merged].sort((one, other) => other.asked - one.asked)[0] ?? null;
}

function together(one: MergedGroup, other: MergedGroup): MergedGroup {
  const groups = [...one.groups, ...other.groups].sort();
  return { code: groups.join('+'), groups, asked: one.asked + other.asked };
}

function byCode(one: MergedGroup, other: MergedGroup): number {
  return one.code < other.code ? -1 : one.code > other.code ? 1 : 0;
}
