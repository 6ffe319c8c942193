import { dashboardPages as words } from '../../../words/dashboard-pages.ts';
import type { PublicPage } from '../public-page.ts';
import { framed, pathOf } from './frame.ts';
import type { PageParts } from './parts.ts';

/** The learning notes that are published: their texts alone. */
export function learningNotesPage(parts: PageParts): PublicPage {
  return {
    path: pathOf('learning-notes'),
    title: words.links['learning-notes'],
    isInside: true,
    async draw(now) {
      const standing = await parts.standing();
      const texts = parts.learningNotes === null ? null : await parts.learningNotes();
      return framed({ code: 'learning-notes', template: 'dashboard-notes', standing, now }, parts, { texts });
    },
  };
}
