/**
 * Whether a table rests on two versions of one policy, so that its series breaks within the period. The policies of two
 * partnerships stand beside each other in every year, and break nothing.
 */
export function isMixed(under: readonly { readonly policy: string }[]): boolean {
  return new Set(under.map(({ policy }) => policy)).size < under.length;
}
