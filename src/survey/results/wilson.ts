import type { Shown } from '../../statistics/shown.ts';

/** A share in whole per cent, and the 95 % interval around it. */
export interface Share {
  readonly share: number;
  readonly least: number;
  readonly most: number;
}

/** The standard normal's 97.5 % point, so that 95 % lie between it and its mirror. */
const Z = 1.959964;

/**
 * The share that `part` is of `base`, with Wilson's score interval at 95 %:
 *
 *     ( p + z²/2n ± z √( p(1 − p)/n + z²/4n² ) ) / ( 1 + z²/n )
 *
 * (E. B. Wilson, Journal of the American Statistical Association 22, 1927, pages 209 to 212), without correction for a
 * finite population. Worked out from the shown figures, so that it says no more than they do. Null where either is in the band.
 */
export function shareOfShown(part: Shown | null, base: Shown | null): Share | null {
  if (part === null || base === null || part.kind === 'band' || base.kind === 'band') return null;
  const n = base.to;
  if (part.to > n) return null;
  const p = part.to / n;
  const middle = p + Z ** 2 / (2 * n);
  const reach = Z * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
  const whole = 1 + Z ** 2 / n;
  return { share: perCent(p), least: perCent((middle - reach) / whole), most: perCent((middle + reach) / whole) };
}

function perCent(share: number): number {
  return Math.min(100, Math.max(0, Math.round(share * 100)));
}
