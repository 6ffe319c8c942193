import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readQuestionSets } from '../../../src/storage/files/question-set-files.ts';
import { SETS } from '../../survey/bench.ts';

describe('Question sets in files', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'question-sets-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const refused = (file: string, why: RegExp) =>
    expect.objectContaining({
      code: 'question-set-invalid',
      details: expect.objectContaining({ file, why: expect.stringMatching(why) as string }) as unknown,
    }) as Error;

  it('are those that come with the system, in order of name', () => {
    expect(SETS.map(({ id, version }) => `${id} ${version}`)).toEqual(['after-outcome 2026-11', 'core 2026-11']);
  });

  it('are every JSON file of the folder, and nothing else in it', () => {
    const [set] = SETS;
    writeFileSync(join(folder, 'after-outcome.2026-11.json'), JSON.stringify(set));
    writeFileSync(join(folder, 'README.md'), 'words');
    mkdirSync(join(folder, 'old.json'));
    expect(readQuestionSets(folder)).toEqual([set]);
  });

  it('are refused where one is no JSON, no set, or named otherwise than it says', () => {
    writeFileSync(join(folder, 'core.1.json'), '{');
    expect(() => readQuestionSets(folder)).toThrow(refused('core.1.json', /not JSON/));
    writeFileSync(join(folder, 'core.1.json'), '{}');
    expect(() => readQuestionSets(folder)).toThrow(refused('core.1.json', /missing/));
    writeFileSync(join(folder, 'core.1.json'), JSON.stringify(SETS[0]));
    expect(() => readQuestionSets(folder)).toThrow(refused('core.1.json', /named after-outcome\.2026-11\.json/));
  });

  it('are refused where there are none', () => {
    expect(() => readQuestionSets(folder)).toThrow(refused(folder.split('/').at(-1) ?? '', /no \*\.json/));
    expect(() => readQuestionSets(join(folder, 'gone'))).toThrow(refused('gone', /cannot be read/));
  });
});
