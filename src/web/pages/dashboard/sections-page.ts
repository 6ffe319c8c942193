import type { Section } from '../../../dashboard/section.ts';
import type { PublicPage } from '../public-page.ts';
import { framed, pathOf, type PageCode } from './frame.ts';
import { dashboardPages as words } from '../../../words/dashboard-pages.ts';
import type { PageParts } from './parts.ts';
import { heldWhile } from './standing.ts';
import type { ReleaseDocument } from '../../../statistics/release/release-document.ts';

/** A page of sections: each a sentence, its picture, its table, its notes. Drawn once for each state of the shelf. */
export function sectionsPage(
  code: PageCode,
  sectionsOf: (years: readonly ReleaseDocument[]) => Promise<readonly Section[]>,
  parts: PageParts,
): PublicPage {
  const sections = heldWhile(async ({ years }) => (years.length === 0 ? [] : sectionsOf(years)));
  return {
    path: pathOf(code),
    title: words.links[code],
    isInside: true,
    async draw(now) {
      const standing = await parts.standing();
      const framing = { code, template: 'dashboard-sections', standing, now } as const;
      return framed(framing, parts, { sections: await sections(standing) });
    },
  };
}
