import type { ReleaseDocument } from '../statistics/release/release-document.ts';
import type { TableCode } from '../statistics/tables/definition.ts';
import { dashboardWords as words } from '../words/dashboard.ts';
import { tableWords } from '../words/statistics.ts';
import type { Section } from './section.ts';
import { tableSection } from './table-section.ts';

/** A section for each table that any year shows; what none shows is named in one at the end. None where nothing was released. */
export async function tableSections(
  years: readonly ReleaseDocument[],
  codes: readonly TableCode[],
): Promise<readonly Section[]> {
  if (years.length === 0) return [];
  const drawn: Section[] = [];
  const missing: string[] = [];
  for (const code of codes) {
    const section = await tableSection(years, code);
    if (section === null) missing.push(tableWords[code].title);
    else drawn.push(section);
  }
  return missing.length === 0 ? drawn : [...drawn, sayMissing(missing)];
}

function sayMissing(titles: readonly string[]): Section {
  return {
    code: 'not-shown',
    title: words.missingAll(titles),
    lines: [words.whyMissing],
    chart: null,
    table: null,
    notes: [],
  };
}
