import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sentence } from '../src/errors/fault.ts';

const START = join(process.cwd(), 'src', 'start.mjs');

/** Makes the process believe it runs on this Node, before anything of ours is loaded. */
function believe(version: string): readonly string[] {
  const change = `{ value: { ...process.versions, node: '${version}' } }`;
  return ['--import', `data:text/javascript,Object.defineProperty(process, 'versions', ${change})`];
}

function start(given: readonly string[], file = START, node: readonly string[] = []) {
  const run = spawnSync(process.execPath, ['--no-warnings', ...node, file, ...given], { encoding: 'utf8' });
  return { code: run.status, said: run.stdout, complained: run.stderr };
}

describe('starting a command', () => {
  let folder: string;
  let copy: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'start-'));
    copy = join(folder, 'start.mjs');
    copyFileSync(START, copy);
    mkdirSync(join(folder, 'cli'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const command = (name: string, body: string) =>
      writeFileSync(join(folder, 'cli', `${name}.ts`), `export async function run(given: string[]) { ${body} }`);
    command('serve', "console.log(given.join('+')); return 7;");
    command('bench', "throw new TypeError('nobody expected this');");
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['14.21.3', '20.20.2', '22.17.1'])('says in one sentence what to do when Node is %s', (version) => {
    const { code, said, complained } = start(['start'], START, believe(version));
    expect({ code, said, complained }).toEqual({
      code: 1,
      said: '',
      complained: `${sentence('node-too-old', { found: version })}\n`,
    });
  });

  it.each(['22.18.0', '23.0.0', '24.1.0'])('goes on when Node is %s', (version) => {
    expect(start(['serve'], copy, believe(version)).code).toBe(7);
  });

  it('hands the rest of the line to the command and ends with the code it answers', () => {
    expect(start(['serve', '--one', 'two'], copy)).toEqual({ code: 7, said: '--one+two\n', complained: '' });
  });

  it.each([[['dance']], [[]]])('lists the commands when asked for %j', (given) => {
    const complained =
      'Say which command to run: start, serve, serve-dashboard, record-verify, record-checkpoint, worklist-rebuild, data, erase, retention, disclose, release, bench, directory-import, sample-data.\n';
    expect(start(given)).toEqual({ code: 1, said: '', complained });
  });

  it('prints what stops it as one line, without a stack', () => {
    const { code, complained } = start(['start', '--people', '9']);
    expect(code).toBe(1);
    const why = 'it must be a whole number from 1 to 8';
    expect(complained).toBe(`${sentence('option-invalid', { name: '--people', why })}\n`);
  });

  it('stays calm about what nobody expected, and keeps the stack for whoever mends it', () => {
    const { code, complained } = start(['bench'], copy);
    expect(code).toBe(1);
    expect(complained.split('\n')[0]).toMatch(/^Something unexpected happened, and the command stopped\./);
    expect(complained).toMatch(/nobody expected this\n +at .*bench\.ts/);
  });
});
