import type { ReleaseDocument } from '../statistics/release/release-document.ts';
import type { Section } from './section.ts';
import { tableSections } from './table-sections.ts';

/** How answers came by their times, how far challenges went, and where they waited. `years` comes from `yearsOn`. */
export async function clocksOf(years: readonly ReleaseDocument[]): Promise<readonly Section[]> {
  return tableSections(years, [
    'answer-first',
    'acknowledge-first',
    'answer-second',
    'answer-third-up',
    'stage',
    'nobody-available',
    'child-known',
    'stopped-inside',
  ]);
}
