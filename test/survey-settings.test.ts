import { readConfig } from '../src/config.ts';
import { newSurveyKey } from '../src/survey/survey-key.ts';
import { seeded } from './survey/bench.ts';

describe('The settings of the survey', () => {
  it('are none to begin with: locally a key is made, in production there is no survey', () => {
    expect(readConfig({}, 'local').survey).toEqual({ key: null, earlier: null });
  });

  it('have the key that is set', () => {
    expect(readConfig({ SURVEY_KEY: newSurveyKey(seeded('a')) }, 'local').survey.key).toEqual(seeded('a')(32));
  });

  it('refuse what is no key, and repeat nothing of it', () => {
    expect(() => readConfig({ SURVEY_KEY: 'my secret' }, 'local')).toThrow(
      expect.objectContaining({
        code: 'config-invalid',
        details: { name: 'SURVEY_KEY', why: 'it must be the base64url of 32 random bytes' },
      }) as Error,
    );
  });
});
