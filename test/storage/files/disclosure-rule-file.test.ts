import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_RULE } from '../../../src/statistics/disclosure-rule.ts';
import { readDisclosureRule } from '../../../src/storage/files/disclosure-rule-file.ts';

describe('The disclosure rule in a file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rule-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const written = (text: string): string => {
    const file = join(folder, 'rule.json');
    writeFileSync(file, text);
    return file;
  };

  it('is read as it stands there; without a file it is the one a partnership begins with', () => {
    const rule = { ...DEFAULT_RULE, version: 'kent-1', leastFeasible: 5 };
    expect(readDisclosureRule(written(JSON.stringify(rule)))).toEqual(rule);
    expect(readDisclosureRule(null)).toEqual(DEFAULT_RULE);
  });

  it.each([
    ['is not JSON', () => written('{'), 'it is not JSON'],
    ['is not there', () => join(folder, 'none.json'), 'it cannot be read'],
    [
      'is looser than any rule may be',
      () => written(JSON.stringify({ ...DEFAULT_RULE, leastFeasible: 1 })),
      'leastFeasible',
    ],
  ])('that %s is refused', (_what, file, why) => {
    expect(() => readDisclosureRule(file())).toThrow(why);
  });
});
