import { randomBytes } from 'node:crypto';
import { dashboardHere } from '../../src/dashboard/dashboard-here.ts';
import { postDue } from '../../src/statistics/release/post.ts';
import { standingsOf } from '../../src/statistics/release/standing.ts';
import { signWebhook } from '../../src/statistics/release/webhook.ts';
import { clockAt, partsOver, releasesInMemory, SECRETS, signed } from '../statistics/release/sample-release.ts';
import { madeUpRelease, NOW, postOf } from './made-up-release.ts';
import { shelfOf } from './sample-shelf.ts';

function here(shelf = shelfOf([]), clock = clockAt()) {
  const failures: unknown[] = [];
  const failed = (error: unknown) => void failures.push(error);
  return { shelf, failures, dashboard: dashboardHere({ shelf, now: clock.now, random: randomBytes, failed }) };
}

describe('The dashboard in the same process', () => {
  it('has what was signed as soon as it is posted, and the ledger says so', async () => {
    const releases = releasesInMemory();
    const document = await signed(partsOver(releases));
    const { dashboard, shelf } = here();
    await postDue({ releases, dashboard, now: clockAt().now }, (error) => {
      throw error;
    });
    expect(shelf.kept).toMatchObject([{ number: 1, id: document.id, digest: document.digest }]);
    expect(standingsOf(releases.kept).get(document.id)?.state).toBe('accepted');
  }, 60_000);

  it('takes nothing that it has not signed itself, not even what the service could send elsewhere', async () => {
    const { dashboard, shelf } = here(shelfOf([]), clockAt(NOW));
    const { headers, body } = postOf(madeUpRelease());
    expect(await dashboard.post(headers, body)).toMatchObject({ status: 401 });
    expect(shelf.kept).toEqual([]);
    expect(here().dashboard.secrets).not.toEqual(dashboard.secrets);
    expect(SECRETS).not.toEqual(dashboard.secrets);
  });

  it('refuses what contradicts its shelf, with the reason that is kept', async () => {
    const { dashboard, shelf } = here(shelfOf([]), clockAt(NOW));
    const { body } = postOf(madeUpRelease({ version: 2 }));
    const headers = signWebhook('kent-and-medway-2025-v2', NOW, body, dashboard.secrets);
    expect(await dashboard.post(headers, body)).toEqual({
      kind: 'answered',
      status: 422,
      reason: 'Version 1 of this period is not here. Send that first.',
      retryAfter: null,
    });
    expect(shelf.kept).toEqual([]);
  });

  it('says later, and reports it, where its shelf cannot be read', async () => {
    const broken = { ...shelfOf([]), received: () => Promise.reject(new Error('no disk')) };
    const { dashboard, failures } = here(broken, clockAt(NOW));
    const { body } = postOf(madeUpRelease());
    const headers = signWebhook(madeUpRelease().id, NOW, body, dashboard.secrets);
    expect(await dashboard.post(headers, body)).toMatchObject({ status: 500, reason: null });
    expect(failures).toHaveLength(1);
  });
});
