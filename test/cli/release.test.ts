import { readFileSync } from 'node:fs';
import { parseInstant } from '../../src/calendar/instant.ts';
import { run, type ReleaseSettings } from '../../src/cli/release.ts';
import { answered, dashboardAnswering } from '../statistics/release/sample-release.ts';
import { storeInTemporaryFolder } from '../storage/sqlite/sample-store.ts';
import type { EscalationId } from '../../src/escalation/ids.ts';
import { chain, draftOf, saying } from '../record/sample-entries.ts';
import { raised } from '../support/sample-events.ts';
import { lineOf } from '../storage/sqlite/sample-store.ts';

const NOW = parseInstant('2027-06-01T09:00:00Z');
const ID = 'kent-and-medway-2026-v1';

describe('npm run release', () => {
  const { file, open } = storeInTemporaryFolder();

  async function release(given: readonly string[], more: Partial<ReleaseSettings> = {}) {
    const said: string[] = [];
    const settings = { say: (line: string) => void said.push(line), environment: {}, now: () => NOW, ...more };
    return { code: await run([...given, '--store', file()], settings), said: said.join('\n') };
  }

  beforeEach(async () => {
    const [concern, wanted] = [saying('concern', 'Hungry.'), saying('wanted', 'Look again.')];
    const event = raised({ concern: concern.said, wanted: wanted.said });
    const words = { ...concern.words, ...wanted.words };
    const { ledger } = open();
    for (const id of ['KM-4F7Q-2XWD', 'KM-4F7Q-2XWE', 'KM-4F7Q-2XWF']) {
      for (const entry of chain(draftOf([event], words, id as EscalationId))) await ledger.commit(entry, lineOf(entry));
    }
  });

  const digestIn = (said: string): string => /Digest: (r1:[0-9a-f]{64})/.exec(said)?.[1] ?? '';

  it('goes all the way: drafted, audited, signed, posted, and listed at every step', async () => {
    expect((await release(['list'])).said).toBe('There are no releases.');
    const drafted = await release(['draft', '--period', '2026-27']);
    expect(drafted.code).toBe(0);
    expect(drafted.said).toContain(`Draft ${ID}, for 2026-27.`);
    expect((await release(['list'])).said).toContain(`${ID}: drafted, not signed.`);
    const audited = await release(['audit', '--id', ID]);
    expect(audited.code).toBe(0);
    expect(audited.said).toContain('The gate passes');
    expect(audited.said).toContain('Readers of every group paper could narrow down');
    expect(digestIn(audited.said)).toBe(digestIn(drafted.said));
    const sign = ['sign', '--id', ID, '--digest', digestIn(audited.said), '--as', 'Information governance lead'];
    expect((await release(sign)).said).toContain('Signed');
    expect((await release(['list'])).said).toContain('Not posted yet');
    const { dashboard, got } = dashboardAnswering(answered(503), answered(201));
    expect((await release(['post'], { dashboard })).said).toContain(
      'not known to have arrived after 1 attempt, the last: 503',
    );
    expect((await release(['post', '--id', ID], { dashboard })).said).toContain('accepted by the dashboard');
    expect(got.map(({ headers }) => headers['webhook-id'])).toEqual([ID, ID]);
    expect(got[0]?.body).toContain(digestIn(drafted.said));
  }, 180_000);

  it('says what was rejected and why', async () => {
    const { said } = await release(['draft', '--period', '2026']);
    await release(['audit', '--id', ID]);
    await release(['sign', '--id', ID, '--digest', digestIn(said), '--as', 'Information governance lead']);
    const { dashboard } = dashboardAnswering(answered(422, 'schema'));
    expect((await release(['post'], { dashboard })).said).toContain('REJECTED by the dashboard with 422 ("schema")');
    expect((await release(['post'], { dashboard })).said).toContain('REJECTED');
  }, 180_000);

  it('signs nothing for a service that people sign in to', async () => {
    const { said } = await release(['draft', '--period', '2026']);
    const sign = ['sign', '--id', ID, '--digest', digestIn(said), '--as', 'Somebody'];
    const environment = { BOT_APP_ID: '10000000-0000-4000-8000-000000000001' };
    await expect(release(sign, { environment })).rejects.toMatchObject({ code: 'release-sign-on-page' });
    const cosmos = { STORE: 'cosmos', COSMOS_ENDPOINT: 'http://127.0.0.1:1', COSMOS_KEY: 'a2V5' };
    await expect(release(sign, { environment: cosmos })).rejects.toMatchObject({ code: 'release-sign-on-page' });
  });

  it('where no dashboard is set elsewhere, puts what is signed on the shelf of its own', async () => {
    const { said } = await release(['draft', '--period', '2026']);
    await release(['audit', '--id', ID]);
    await release(['sign', '--id', ID, '--digest', digestIn(said), '--as', 'Information governance lead']);
    expect(await open().shelf.received()).toEqual([]);
    expect((await release(['post'])).said).toContain('accepted by the dashboard');
    expect(await open().shelf.received()).toMatchObject([{ number: 1, id: ID, digest: digestIn(said) }]);
    expect((await release(['post', '--id', ID])).said).toContain('accepted by the dashboard');
    expect(await open().shelf.received()).toHaveLength(1);
    // A dashboard elsewhere that came later has it only where somebody says so.
    const { dashboard, got } = dashboardAnswering(answered(201));
    await release(['post', '--id', ID], { dashboard });
    expect(got).toHaveLength(0);
    await release(['post', '--id', ID, '--again'], { dashboard });
    expect(got.map(({ headers }) => headers['webhook-id'])).toEqual([ID]);
  }, 180_000);

  it.each([
    [[]],
    [['publish']],
    [['draft']],
    [['draft', '--period', '2026-27 Q1']],
    [['audit', '--id', 'last year']],
    [['sign', '--id', ID, '--as', 'me']],
    [['sign', '--id', ID, '--digest', 'r1:', '--as', ' ']],
    [['post', '--again']],
    [['list', '--loud']],
    [['list', '--in', 'memory']],
  ])('says how it is used when it is given %j', async (given) => {
    const said: string[] = [];
    expect(await run(given, { say: (line) => said.push(line), environment: {} })).toBe(1);
    expect(said[0]).toContain('Usage: npm run release -- draft');
  });

  it('is in the package', () => {
    expect(readFileSync('package.json', 'utf8')).toContain('"release": "node src/start.mjs release"');
  });
});
