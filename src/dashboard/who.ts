import type { ReleaseDocument } from '../statistics/release/release-document.ts';
import type { Section } from './section.ts';
import { tableSections } from './table-sections.ts';

/** Who was asked, who raised, and about what. `years` comes from `yearsOn`. */
export async function whoOf(years: readonly ReleaseDocument[]): Promise<readonly Section[]> {
  return tableSections(years, ['receiving', 'raising', 'theme', 'case-point', 'level-of-need']);
}
