import { dashboardOf } from '../src/dashboard-settings.ts';
import { takeReleases } from '../src/take-releases.ts';
import { madeUpRelease, NOW, postOf } from './dashboard/made-up-release.ts';
import { shelfOf } from './dashboard/sample-shelf.ts';
import { SECRETS } from './statistics/release/sample-release.ts';

describe('What takes releases from outside', () => {
  const shelf = shelfOf([]);
  const parts = { shelf, now: () => NOW };

  it('is not there where the dashboard is elsewhere, or where nothing could be signed', () => {
    expect(takeReleases(null, parts)).toBeNull();
    expect(takeReleases(dashboardOf({}, []), parts)).toBeNull();
  });

  it('takes what one of the secrets has signed', async () => {
    const { headers, body } = postOf(madeUpRelease());
    const take = takeReleases(dashboardOf({}, SECRETS), parts);
    expect(await take?.({ ...headers }, body)).toEqual({ status: 201, reason: null });
    expect(shelf.kept).toHaveLength(1);
  });
});
