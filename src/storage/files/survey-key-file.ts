import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../errors/fault.ts';
import { newSurveyKey, surveyKeyIn } from '../../survey/survey-key.ts';
import { orReason } from './or-reason.ts';

const NAME = 'survey.key';

/**
 * The key of the survey on one's own machine, where none is set: made at first use and kept beside the store, readable by its
 * owner only. It lies beside what it hides, so there it hides nothing from whoever holds the machine. Throws Fault
 * `survey-key-unusable`.
 */
export function localSurveyKey(folder: string): Uint8Array {
  const file = join(folder, NAME);
  const text = orReason(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    try {
      writeFileSync(file, newSurveyKey(randomBytes), { flag: 'wx', mode: 0o600 });
    } catch (cause) {
      // It is there already, or another process was quicker: that key is the one.
      if (!existsSync(file)) throw cause;
    }
    return readFileSync(file, 'utf8');
  }, refusing(file));
  return surveyKeyIn(text) ?? unusable(file, 'it holds no such key');
}

const refusing = (file: string) => (why: string, cause: unknown) => unusable(file, why, cause);

function unusable(file: string, why: string, cause?: unknown): never {
  throw new Fault('survey-key-unusable', { file, why }, cause);
}
