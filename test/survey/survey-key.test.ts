import { newSurveyKey, surveyKeyIn } from '../../src/survey/survey-key.ts';
import { seeded } from './bench.ts';

describe('The survey key', () => {
  it('is read back as it was made', () => {
    expect(surveyKeyIn(newSurveyKey(seeded('a')))).toEqual(seeded('a')(32));
    expect(surveyKeyIn(` ${newSurveyKey(seeded('a'))}\n`)).toEqual(seeded('a')(32));
  });

  it.each([
    '',
    'short',
    newSurveyKey(seeded('a')).slice(1),
    `${newSurveyKey(seeded('a'))}AAAA`,
    '!'.repeat(43),
    'f'.repeat(64),
  ])('is not "%s"', (text) => expect(surveyKeyIn(text)).toBeNull());
});
