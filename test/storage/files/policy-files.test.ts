import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPolicies } from '../../../src/storage/files/policy-files.ts';
import { shippedText } from '../../policy/shipped-policies.ts';
import { caughtFault } from '../../policy/caught-fault.ts';

const SHIPPED_FOLDER = fileURLToPath(new URL('../../../policies', import.meta.url));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policies-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const kent = shippedText('kent.draft-1.json');
const told = (from: string): string => caughtFault(() => readPolicies(from)).message;
const MEND = 'Correct that place in the file and start again.';

describe('the policy files of a folder', () => {
  it('are read in order of name, as shipped', () => {
    const read = readPolicies(SHIPPED_FOLDER);
    expect(read.map(({ id, version, status }) => `${id} ${version} ${status}`)).toEqual([
      'kent draft-1 draft',
      'medway draft-1 draft',
    ]);
  });

  it('are those directly in it that end in .json', () => {
    put('kent.draft-1.json', kent);
    put('README.md', 'not a policy');
    mkdirSync(join(folder, 'old.json'));
    expect(readPolicies(folder)).toHaveLength(1);
  });

  it('stop the start with file, place and mend when one is broken', () => {
    put('kent.draft-1.json', kent.replace('"amount": 5', '"amount": "five"'));
    expect(told(folder)).toBe(
      `The policy file kent.draft-1.json cannot be used: at stages[1].clocks[0].within.amount, a number is needed. ${MEND}`,
    );
  });

  it('stop the start with line and column when one is cut off', () => {
    put('kent.draft-1.json', kent.slice(0, kent.indexOf('\n  "source"')));
    expect(told(folder)).toBe(
      `The policy file kent.draft-1.json cannot be used: at line 6, column 20, a name in double quotes was expected. ${MEND}`,
    );
  });

  it('are refused under another name, so that a copy is never taken for the version it came from', () => {
    put('kent.draft-2.json', kent);
    expect(told(folder)).toBe(
      `The policy file kent.draft-2.json cannot be used: at id and version, they belong to a file named kent.draft-1.json. ${MEND}`,
    );
  });

  it('are missed when the folder is empty or not there', () => {
    expect(told(folder)).toMatch(/it holds no \*\.json file/);
    expect(told(join(folder, 'nowhere'))).toMatch(/nowhere cannot be used: at the folder, it cannot be read/);
  });
});
