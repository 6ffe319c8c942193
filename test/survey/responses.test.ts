import { surveyPass } from '../../src/survey/pass.ts';
import { responsesOf } from '../../src/survey/responses.ts';
import { answered } from './answered.ts';

describe('The answers of a wave', () => {
  it('are read by nobody before it is closed', async () => {
    const { parts, wave } = await answered(20);
    await surveyPass(parts);
    await expect(responsesOf(wave, parts.store)).rejects.toMatchObject({ code: 'wave-not-closed' });
  });
});
