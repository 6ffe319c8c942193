import { openDashboard } from '../src/open-dashboard.ts';
import { madeUpRelease } from './dashboard/made-up-release.ts';
import { shelfOf } from './dashboard/sample-shelf.ts';
import { ALLOWED_BY, NOVEMBER, sampleParts } from './web/pages/dashboard/sample-dashboard.ts';

function opened(openedBy: string | null) {
  const looks = { shelf: 0, notes: 0 };
  const shelf = shelfOf([madeUpRelease()]);
  const { audience: _audience, denominators: _denominators, ...parts } = sampleParts([]);
  const { pages, open } = openDashboard(
    { secrets: [], denominatorsFile: null, openedBy },
    {
      ...parts,
      shelf: { received: () => ((looks.shelf += 1), shelf.received()) },
      learningNotes: async () => ((looks.notes += 1), []),
    },
  );
  return { looks, pages, open };
}

it('open to everybody, however often it is asked for, asks its store once in a while', async () => {
  const { looks, pages, open } = opened(ALLOWED_BY);
  for (const page of [...open, ...open]) await page.draw(NOVEMBER);
  expect(looks).toEqual({ shelf: 1, notes: 1 });
  expect(pages).toEqual([]);
});

it('is for people who have signed in unless a role allowed more', () => {
  const { pages, open } = opened(null);
  expect(open).toEqual([]);
  expect(pages.map(({ duty }) => duty)).toEqual(pages.map(() => ['see', 'statistics']));
});
