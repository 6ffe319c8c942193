import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/directory-import.ts';
import { startCosmosForService, type CosmosForService } from '../support/cosmos-service.ts';

describe('npm run directory:import', () => {
  let cosmos: CosmosForService;
  let folder = '';
  const said: string[] = [];
  const importFrom = (...given: string[]) => run(given, (line) => said.push(line), cosmos.environment);
  const inUse = async () => {
    const store = cosmos.open();
    try {
      return await store.directoryTexts();
    } finally {
      store.close();
    }
  };

  beforeEach(async () => {
    said.length = 0;
    cosmos = await startCosmosForService();
    folder = mkdtempSync(join(tmpdir(), 'directory-'));
    cpSync('policies/sample-directory', folder, { recursive: true });
  });
  afterEach(async () => {
    await cosmos.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('puts a directory in use that was checked whole, and says how much is in it', async () => {
    expect(await importFrom('--from', folder)).toBe(0);
    expect(said.join()).toMatch(/^In use within a minute: \d+ agencies, \d+ people, 2 covers\.$/);
    expect((await inUse()).people.text).toContain('Chair of the partnership panel');
  });

  it('changes nothing where a cell does not fit, and names it', async () => {
    await importFrom('--from', folder);
    writeFileSync(join(folder, 'cover.csv'), 'tenant,account,deputy_account,from,until\nno,no,no,no,no\n');
    await expect(importFrom('--from', folder)).rejects.toThrow(/cover\.csv cannot be used: .*line 2/);
    expect((await inUse()).cover.text).toContain('2035-12-31');
  });

  it('says how it is used, and that a store in a file keeps no directory', async () => {
    expect(await importFrom()).toBe(1);
    expect(said).toEqual([expect.stringContaining('Usage: npm run directory:import')]);
    await expect(run(['--from', folder], () => undefined, {})).rejects.toThrow('only a store in Cosmos DB');
  });
});
