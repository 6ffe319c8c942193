import { readBook } from '../../statistics/release/book.ts';
import { releasesPage as words } from '../../words/releases-page.ts';
import type { Page, Visit } from './page.ts';
import { mayAsk, type ReleaseFormParts, type ReleaseOutcome, takeReleaseForm } from './releases-form.ts';
import { rowsOf } from './releases-view.ts';

export interface ReleasesParts extends ReleaseFormParts {
  /** Whether what is signed is shown by this service itself, rather than posted elsewhere. */
  readonly isDashboardHere: boolean;
}

/**
 * Every release and how far it has come; drafting, checking and signing, each by whose duty it is. Nothing of it is about
 * one case: what is found says how many counts are open to whom, never which or what they are.
 */
export function releasesPage(parts: ReleasesParts): Page {
  return {
    path: '/releases',
    title: words.heading,
    duty: ['see', 'release'],
    takesForm: true,
    async draw(visit) {
      const outcome = await takeReleaseForm(visit, parts);
      return {
        template: 'releases',
        heading: words.heading,
        view: {
          own: words,
          posting: parts.isDashboardHere ? words.posting.here : words.posting.elsewhere,
          done: outcome.kind === 'done' ? words.done[outcome.what] : null,
          flaw: flawIn(outcome, visit),
          rows: rowsOf(await readBook(parts.releases), visit),
          draft: mayAsk('draft', visit) ? { period: typed(outcome, visit) } : null,
        },
      };
    },
  };
}

/** What was in the way, and the place of the page it is about. */
function flawIn(outcome: ReleaseOutcome, { form }: Visit) {
  if (outcome.kind !== 'refused') return null;
  const href = form.get('do') === 'draft' && outcome.why !== 'not-for-you' ? '#period' : '#list';
  if (outcome.why === 'not-for-you') return { href, text: words.notForYou };
  return { href, text: outcome.why === 'period' ? words.period : words.refused[outcome.why] };
}

/** The year as it was typed, where it is to be mended. */
function typed({ kind }: ReleaseOutcome, { form }: Visit): string {
  return kind === 'refused' ? (form.get('period') ?? '').slice(0, 40) : '';
}
