import { londonDate } from '../../calendar/say-date.ts';
import type { English } from '../../identifiers/names/english.ts';
import type { Policies } from '../../policy/policies.ts';
import {
  flawsOfParagraph,
  LONGEST_PARAGRAPH,
  type ParagraphFlaw,
} from '../../statistics/annual-report/check-paragraph.ts';
import type { Guidance } from '../../statistics/annual-report/draft-paragraph.ts';
import { annualReportWords } from '../../words/annual-report.ts';
import type { Visit } from './page.ts';
import { sayFound } from './say-found.ts';

export interface ReportParts {
  readonly policies: Policies;
  readonly english: () => Promise<English>;
  readonly guidance: Guidance;
}

/** The paragraph for the annual report, which nothing keeps. */
export interface Paragraph {
  /** What stands in the field: as it was typed, or else the draft. */
  readonly text: string;
  /** What is to mend first; null where nothing is. */
  readonly flaw: string | null;
  /** What goes into the paper: what was typed, checked. Null where nothing was, or something is to mend. */
  readonly put: string | null;
}

/** The paragraph that a form of the page brought, checked as everything people write here is; the draft where none did. */
export async function paragraphOf(
  draft: string,
  { form, directory, now }: Visit,
  { policies, english, guidance }: ReportParts,
): Promise<Paragraph> {
  const typed = form.get('paragraph')?.replaceAll('\r\n', '\n').trim();
  if (typed === undefined) return { text: draft, flaw: null, put: null };
  const partnerships = policies.inForce(londonDate(now)).map(({ partnership }) => partnership);
  const named = { partnerships, agencies: directory.agencies, guidance };
  const flaws = flawsOfParagraph(typed, named, await english());
  const flaw = flaws.length === 0 ? null : flaws.map(sayFlaw).join(' ');
  return { text: typed, flaw, put: flaw === null && typed !== '' ? typed : null };
}

function sayFlaw(flaw: ParagraphFlaw): string {
  const { flaws } = annualReportWords;
  return flaw.kind === 'too-long' ? flaws['too-long'](LONGEST_PARAGRAPH) : flaws[flaw.kind](sayFound(flaw.found));
}
