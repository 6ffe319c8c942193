import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_RULE } from '../../../src/statistics/disclosure-rule.ts';
import { readEarlierPhases } from '../../../src/storage/files/earlier-phase-files.ts';
import { COUNTS, MAPPING } from '../../survey/results/sample-earlier.ts';
import { SET } from '../../survey/results/sample-wave.ts';

describe('The earlier phases in a folder', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'earlier-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const put = (name: string, phase: string, when: string): void => {
    writeFileSync(join(folder, `${name}.csv`), COUNTS.replaceAll('Phase 2,', `${phase},`));
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ ...MAPPING, phase, when }));
  };
  const read = (from: string | null = folder) => readEarlierPhases(from, SET.questions, DEFAULT_RULE);

  it('are none without a folder, and none in an empty one', () => {
    expect(read(null)).toEqual([]);
    expect(read()).toEqual([]);
  });

  it('come the oldest first, whatever their files are called', () => {
    put('a', 'Phase 3', '2025-09');
    put('b', 'Phase 2', '2024-06');
    expect(read().map(({ phase }) => phase)).toEqual(['Phase 2', 'Phase 3']);
  });

  it('stop the start with one sentence where counts or mapping are not there, or a phase is there twice', () => {
    put('a', 'Phase 2', '2024-06');
    rmSync(join(folder, 'a.json'));
    expect(read).toThrow('The earlier phase of the survey in a.json cannot be used: at the file, it is not there');
    put('a', 'Phase 2', '2024-06');
    put('b', 'Phase 2', '2024-07');
    expect(read).toThrow('the phase "Phase 2" is there twice');
    expect(() => read(join(folder, 'none'))).toThrow('it is not there or cannot be read');
  });
});
