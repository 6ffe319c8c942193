import { ROLES, type Role } from '../../../src/access/roles.ts';
import { madeUpRelease } from '../../dashboard/made-up-release.ts';
import { servePages, type RunningPages } from '../../support/pages-on-a-port.ts';
import { hidden, makeVisitor, type Visited } from '../../support/visitor.ts';
import { PATHS, sampleDashboard } from './dashboard/sample-dashboard.ts';

const account = (id: string) => `11111111-1111-4111-8111-111111111111:${id}`;

/** Somebody of the sample directory with this role and none besides that gives more. */
const PEOPLE: Readonly<Record<Role, string>> = {
  practitioner: account('eeeeeeee-0005-4000-8000-000000000005'),
  'safeguarding-lead': account('aaaaaaaa-0001-4000-8000-000000000001'),
  'partnership-team': account('cccccccc-0003-4000-8000-000000000003'),
  'project-lead': account('1a000000-0026-4000-8000-000000000026'),
  'information-governance': account('1b000000-0027-4000-8000-000000000027'),
  scrutineer: account('1c000000-0028-4000-8000-000000000028'),
  administrator: account('1d000000-0029-4000-8000-000000000029'),
};

const STATISTICS: readonly Role[] = ['partnership-team', 'project-lead', 'information-governance', 'scrutineer'];

/** Every page there is, and who may open it: written out here a second time. */
const OPENED_BY: Readonly<Record<string, readonly Role[]>> = {
  '/home': ROLES,
  '/access-log': ['information-governance'],
  '/learning-notes': ['safeguarding-lead', 'partnership-team', 'information-governance'],
  '/group-paper': ['partnership-team', 'project-lead', 'information-governance', 'scrutineer'],
  '/releases': ['project-lead', 'information-governance'],
  ...Object.fromEntries(PATHS.map((path) => [path, STATISTICS])),
  '/dashboard/releases/:file': STATISTICS,
  '/dashboard/method/:file': STATISTICS,
};

const RELEASE = madeUpRelease();
/** A file that is there, for the addresses that end in one. */
const FILES: Readonly<Record<string, string>> = {
  '/dashboard/releases/:file': `/dashboard/releases/${RELEASE.id}.csv`,
  '/dashboard/method/:file': '/dashboard/method/release.schema.json',
};

let running: RunningPages;
beforeAll(async () => {
  running = await servePages({ kind: 'local-link' }, null, sampleDashboard([RELEASE]));
});
afterAll(() => running.close());

const at = (path: string): string => `${running.origin}${FILES[path] ?? path}`;
const takesForm = (path: string): boolean =>
  running.pages.routes.some((route) => route.path === path && route.method === 'post');
/** The dashboard's own pages lead on to each other: home has one link for them all. */
const isInside = (path: string): boolean => path.startsWith('/dashboard/');

async function signedInAs(role: Role) {
  const visitor = makeVisitor();
  const link = new URL(at(running.pages.localLink() ?? '')).searchParams.get('link') ?? '';
  expect((await visitor.post(at('/sign-in/local'), { link, person: PEOPLE[role] })).status).toBe(303);
  return { visitor, home: await visitor.get(at('/home')) };
}

/** The pages a page links to. */
const linked = ({ text }: Visited) => Object.keys(OPENED_BY).filter((path) => text.includes(`href="${path}"`));

it('knows every page that is served', () => {
  const served = running.pages.routes.map(({ path }) => path).filter((path) => !/^\/($|style|sign|signed)/.test(path));
  expect([...new Set(served)].sort()).toEqual(Object.keys(OPENED_BY).sort());
});

describe.each(ROLES)('signed in as %s', (role) => {
  it('one opens the pages of that role, finds no other, and is shown links to no other', async () => {
    const { visitor, home } = await signedInAs(role);
    for (const [path, roles] of Object.entries(OPENED_BY)) {
      const may = roles.includes(role);
      expect({ path, status: (await visitor.get(at(path))).status }).toEqual({ path, status: may ? 200 : 404 });
      if (may || !takesForm(path)) continue;
      const sent = await visitor.post(at(path), { token: hidden(home, 'token') });
      expect({ path, status: sent.status }).toEqual({ path, status: 404 });
    }
    expect(linked(home).sort()).toEqual(
      Object.keys(OPENED_BY)
        .filter((path) => !isInside(path) && OPENED_BY[path]?.includes(role))
        .sort(),
    );
  });
});
