import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/serve-dashboard.ts';
import { madeUpRelease, postOf } from '../dashboard/made-up-release.ts';
import { instantOf } from '../../src/calendar/instant.ts';
import { SECRET } from '../statistics/release/sample-release.ts';

describe('npm run serve:dashboard', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dashboard-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is in the package', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    expect(scripts['serve:dashboard']).toBe('node src/start.mjs serve-dashboard');
  });

  it('says how it is used when it is asked for something else', async () => {
    const said: string[] = [];
    expect(await run(['--public'], {}, (line) => said.push(line))).toBe(1);
    expect(said).toEqual(['Usage: npm run serve:dashboard [-- --production]']);
  });

  it('in production starts with nothing unsafe by default', async () => {
    const environment = { WEBHOOK_SECRET: SECRET, DATA_FOLDER: folder };
    await expect(run(['--production'], { environment })).rejects.toMatchObject({ code: 'config-invalid' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says where to sign in, takes releases, and stops when it is asked to', async () => {
    const { PATH, HOME } = process.env;
    const environment = { PATH, HOME, WEBHOOK_SECRET: SECRET, DATA_FOLDER: folder, PORT: '0', LOG_LEVEL: 'silent' };
    const child = spawn(process.execPath, ['--no-warnings', 'src/start.mjs', 'serve-dashboard'], { env: environment });
    const ended = new Promise<number | null>((resolve) => void child.once('exit', resolve));
    const said = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.stdout.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        if (text.includes('Ctrl-C')) resolve(text);
      });
      child.stderr.setEncoding('utf8').on('data', reject);
    });
    const origin = /(http:\/\/127\.0\.0\.1:\d+)\/sign-in\/local\?link=/.exec(said)?.[1] ?? '';
    const { headers, body } = postOf(madeUpRelease(), instantOf(Date.now()));
    const answer = await fetch(`${origin}/api/releases`, { method: 'POST', headers: { ...headers }, body });
    expect([answer.status, await answer.json()]).toEqual([201, { status: 'accepted' }]);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(readdirSync(folder)).toEqual(['dashboard.sqlite']);
  }, 60_000);
});
