import type { ReleaseDocument } from '../statistics/release/release-document.ts';
import type { Denominator } from './denominators.ts';
import { perThousandSection } from './per-thousand-section.ts';
import { quartersSection } from './quarters-section.ts';
import type { Section } from './section.ts';
import { tableSections } from './table-sections.ts';
import { yearsSection } from './years-section.ts';

/**
 * How much the way to challenge is used: by year and quarter, how, and beside other numbers where those are given. `years` comes
 * from `yearsOn`.
 */
export async function useOf(
  years: readonly ReleaseDocument[],
  denominators: readonly Denominator[],
): Promise<readonly Section[]> {
  const totals = [await yearsSection(years), await quartersSection(years), perThousandSection(years, denominators)];
  return [...totals.filter((section) => section !== null), ...(await tableSections(years, ['kind', 'doors']))];
}
