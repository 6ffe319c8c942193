import { childrenOf } from '../../../dashboard/children.ts';
import { clocksOf } from '../../../dashboard/clocks.ts';
import { useOf } from '../../../dashboard/use.ts';
import { whoOf } from '../../../dashboard/who.ts';
import type { Page } from '../page.ts';
import type { PublicPage } from '../public-page.ts';
import { learningNotesPage } from './learning-notes-page.ts';
import { methodPage } from './method-page.ts';
import { overviewPage } from './overview-page.ts';
import type { DashboardParts, PageParts } from './parts.ts';
import { policyPage } from './policy-page.ts';
import { releasesPage } from './releases-page.ts';
import { sectionsPage } from './sections-page.ts';
import { standingOf } from './standing.ts';

/** The dashboard as makePages takes it: pages for people who have signed in, or pages for everybody, never both. */
export interface DashboardPages {
  readonly pages: readonly Page[];
  /** Shown to anybody, without a session. */
  readonly open: readonly PublicPage[];
}

/** The pages of the dashboard over what its shelf holds. Nothing here reads a case, or anything of one. */
export function dashboardPages(given: DashboardParts): DashboardPages {
  const parts: PageParts = { ...given, standing: standingOf(given.shelf) };
  const all: readonly PublicPage[] = [
    overviewPage(parts),
    sectionsPage('use', (years) => useOf(years, parts.denominators), parts),
    sectionsPage('who', whoOf, parts),
    sectionsPage('clocks', clocksOf, parts),
    sectionsPage('children', childrenOf, parts),
    policyPage(parts),
    methodPage(parts),
    learningNotesPage(parts),
    releasesPage(parts),
  ];
  const { audience } = parts;
  switch (audience.kind) {
    case 'signed-in':
      return { pages: all.map(signedIn), open: [] };
    case 'public':
      return { pages: [], open: all };
    default: {
      const never: never = audience;
      return never;
    }
  }
}

/** The same page for those alone who have signed in and may see statistics. */
function signedIn({ draw, file, ...page }: PublicPage): Page {
  return {
    ...page,
    duty: ['see', 'statistics'],
    takesForm: false,
    draw: ({ now }) => draw(now),
    ...(file === undefined ? {} : { file: (name, { now }) => file(name, now) }),
  };
}
