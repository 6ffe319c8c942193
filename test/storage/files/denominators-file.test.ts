import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDenominatorsFile } from '../../../src/storage/files/denominators-file.ts';

describe('The denominators in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'denominators-'));
  const file = join(folder, 'denominators.csv');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are none without a file', () => {
    expect(readDenominatorsFile(null)).toEqual([]);
  });

  it('are read from it', () => {
    writeFileSync(file, 'year,measure,count,source\n2025-26,Referrals,12400,Department for Education\n');
    expect(readDenominatorsFile(file)).toEqual([
      { year: '2025-26', measure: 'Referrals', count: 12400, source: 'Department for Education' },
    ]);
  });

  it('stop the start with one sentence where the file is not there, or a line is wrong', () => {
    expect(() => readDenominatorsFile(join(folder, 'none.csv'))).toThrow('it cannot be read');
    writeFileSync(file, 'year,measure,count,source\n2025-26,Referrals,many,Department for Education\n');
    expect(() => readDenominatorsFile(file)).toThrow('line 2');
  });
});
