import { mayDo } from '../../access/duties-table.ts';
import { agencyOf, placeOf } from '../../directory/who-is.ts';
import { web } from '../../words/web.ts';
import type { Page, Visit } from './page.ts';

/** What home needs to know of a page to lead to it. */
export type Linked = Pick<Page, 'path' | 'title' | 'duty' | 'isInside'>;

/** The first page after signing in: who one is here, which of these pages one may open, what one's roles show. */
export function homePage(others: readonly Linked[]): Page {
  return {
    path: '/home',
    title: web.home.heading,
    duty: null,
    takesForm: false,
    draw: async (visit) => ({
      template: 'home',
      heading: web.home.heading,
      view: {
        who: whoIs(visit),
        links: others
          .filter(({ duty, isInside = false }) => !isInside && (duty === null || mayDo(visit.roles, ...duty)))
          .map(({ title, path }) => ({ title, path })),
        roles: visit.roles.map((role) => web.roles[role]),
      },
    }),
  };
}

function whoIs({ directory, session }: Visit): string {
  const post = placeOf(directory, session.person);
  if (post === null) return web.home.unknown;
  return web.home.signedInAs(post.title, agencyOf(directory, post.agency)?.name ?? '');
}
