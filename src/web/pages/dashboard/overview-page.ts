import { overviewOf } from '../../../dashboard/overview.ts';
import { dashboardPages as words } from '../../../words/dashboard-pages.ts';
import type { PublicPage } from '../public-page.ts';
import { framed, pathOf } from './frame.ts';
import type { PageParts } from './parts.ts';
import { heldWhile } from './standing.ts';

const FURTHER = [
  ...(['use', 'who', 'clocks', 'children'] as const),
  ...(['policy', 'method', 'learning-notes', 'releases'] as const),
];

/** The first page of the dashboard: what changed in three sentences, six figures, and where to look closer. */
export function overviewPage(parts: PageParts): PublicPage {
  const overview = heldWhile(async ({ years }) => (years.length === 0 ? null : overviewOf(years)));
  return {
    path: pathOf('overview'),
    title: words.title,
    async draw(now) {
      const standing = await parts.standing();
      return framed({ code: 'overview', template: 'dashboard-overview', standing, now }, parts, {
        overview: await overview(standing),
        further: FURTHER.map((code) => ({
          path: pathOf(code),
          text: words.headings[code],
          about: words.overview.about[code],
        })),
      });
    },
  };
}
