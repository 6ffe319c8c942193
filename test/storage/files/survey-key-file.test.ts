import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localSurveyKey } from '../../../src/storage/files/survey-key-file.ts';

describe("The survey key on one's own machine", () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'survey-key-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made once, for its owner alone, and is the same from then on', () => {
    const data = join(folder, 'data');
    const key = localSurveyKey(data);
    expect(key).toHaveLength(32);
    expect(statSync(join(data, 'survey.key')).mode & 0o777).toBe(0o600);
    expect(localSurveyKey(data)).toEqual(key);
    expect(localSurveyKey(join(folder, 'other'))).not.toEqual(key);
  });

  it('is refused where the file holds none, and the file stays as it is', () => {
    writeFileSync(join(folder, 'survey.key'), 'no key');
    expect(() => localSurveyKey(folder)).toThrow(expect.objectContaining({ code: 'survey-key-unusable' }) as Error);
    expect(readFileSync(join(folder, 'survey.key'), 'utf8')).toBe('no key');
  });

  it('is refused where none can be made', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => localSurveyKey(join(folder, 'file'))).toThrow(
      expect.objectContaining({ code: 'survey-key-unusable' }) as Error,
    );
  });
});
