import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault } from '../../../src/errors/fault.ts';
import { DirectoryFiles } from '../../../src/storage/files/directory-files.ts';
import { AGENCIES, COVER, KNOWN, PEOPLE } from '../../directory/sample.ts';

let folder: string;
let now: number;
let faults: Fault[];

const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
const files = (): DirectoryFiles =>
  new DirectoryFiles({ folder, known: KNOWN, now: () => now, onBroken: (fault) => faults.push(fault) });
const names = async (source: DirectoryFiles): Promise<string[]> =>
  (await source.current()).agencies.map(({ name }) => name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'directory-'));
  now = 0;
  faults = [];
  write('agencies.csv', AGENCIES);
  write('people.csv', PEOPLE);
  write('cover.csv', COVER);
});

afterEach(() => rmSync(folder, { recursive: true }));

const RENAMED = AGENCIES.replace('Sample School A', 'Sample School B');

describe('the directory in files', () => {
  it('is read again after a minute, not before', async () => {
    const source = files();
    expect(await names(source)).toContain('Sample School A');
    write('agencies.csv', RENAMED);
    now = 59_999;
    expect(await names(source)).toContain('Sample School A');
    now = 60_000;
    expect(await names(source)).toContain('Sample School B');
  });

  it('stays the very same object while the files do, and is read once for many who ask together', async () => {
    const source = files();
    const together = await Promise.all([source.current(), source.current(), source.current()]);
    now = 60_000;
    expect(new Set([...together, await source.current()]).size).toBe(1);
  });

  it('stays as it was while a file is broken, says so once, and takes the mended file', async () => {
    const source = files();
    await source.current();
    write('people.csv', PEOPLE.replace('line-manager', 'manger'));
    write('agencies.csv', RENAMED);
    for (now = 60_000; now <= 180_000; now += 60_000) expect(await names(source)).toContain('Sample School A');
    expect(faults.map(({ details }) => `${details['file']} ${details['place']}`)).toEqual([
      'people.csv line 4, column role',
    ]);

    write('people.csv', PEOPLE);
    now = 240_000;
    expect(await names(source)).toContain('Sample School B');

    rmSync(join(folder, 'cover.csv'));
    now = 300_000;
    expect(await names(source)).toContain('Sample School B');
    expect(faults[1]?.details).toMatchObject({ file: 'cover.csv', place: 'the file' });
  });

  it('stops the start when it is broken at the first reading, and can be mended and asked again', async () => {
    write('cover.csv', 'nothing');
    const source = files();
    await expect(source.current()).rejects.toMatchObject({ code: 'directory-invalid', details: { file: 'cover.csv' } });
    write('cover.csv', COVER);
    expect(await names(source)).toContain('Sample School A');
    expect(faults).toEqual([]);
  });
});
