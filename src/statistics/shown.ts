import type { DisclosureRule } from './disclosure-rule.ts';

/** A count as a release shows it: somewhere in the band from 0, or rounded. */
export type Shown = { readonly kind: 'band' } | { readonly kind: 'rounded'; readonly to: number };

/** How a release shows counts. It stands in the release, so that its figures can be read for ever. */
export type Showing = Pick<DisclosureRule, 'bandTo' | 'roundTo'>;

/** The whole numbers from `least` to `most`, both included. */
export interface Interval {
  readonly least: number;
  readonly most: number;
}

/** A true count as it is shown: 0 to 7 as the band, the others to the nearest 5 (8 and 9 as 10), as `showing` says. */
export function show(count: number, { bandTo, roundTo }: Showing): Shown {
  if (count <= bandTo) return { kind: 'band' };
  return { kind: 'rounded', to: Math.round(count / roundTo) * roundTo };
}

/** Which true counts are shown like this: all a reader learns from the value alone. */
export function intervalOf(shown: Shown, { bandTo, roundTo }: Showing): Interval {
  if (shown.kind === 'band') return { least: 0, most: bandTo };
  const half = Math.floor(roundTo / 2);
  return { least: Math.max(bandTo + 1, shown.to - half), most: shown.to + half };
}

/**
 * A share in whole per cent, worked out from the shown counts, so that it says no more than they do. Null where either
 * is in the band, or is shown larger than its base.
 */
export function shareOf(part: Shown, base: Shown): number | null {
  if (part.kind === 'band' || base.kind === 'band' || part.to > base.to) return null;
  return Math.round((100 * part.to) / base.to);
}
