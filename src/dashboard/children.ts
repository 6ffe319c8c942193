import type { ReleaseDocument } from '../statistics/release/release-document.ts';
import type { Section } from './section.ts';
import { tableSections } from './table-sections.ts';

/** What came of challenges for children: what changed, and whether it had happened. `years` comes from `yearsOn`. */
export async function childrenOf(years: readonly ReleaseDocument[]): Promise<readonly Section[]> {
  return tableSections(years, ['changed', 'outcome', 'followed-up', 'meanwhile', 'how-ended']);
}
