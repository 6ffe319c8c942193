import type { PersonId } from '../../src/escalation/ids.ts';
import { hasAnswered, whoAnswered } from '../../src/survey/has-answered.ts';
import { setPendingMarks } from '../../src/survey/marks.ts';
import { newPendingMarks } from '../../src/survey/pending-marks.ts';
import { answered, PEOPLE } from './answered.ts';

describe('Whether somebody has answered', () => {
  it('is known at once to the service that took the answer, and to every other once the mark is set', async () => {
    const { parts, wave } = await answered(2);
    const other = { ...parts, pending: newPendingMarks() };
    const known = async (which: typeof parts) => {
      const who = await whoAnswered(wave, 'police', which);
      return PEOPLE.slice(0, 3).map(({ person }) => who(person));
    };
    expect(await known(parts)).toEqual([true, true, false]);
    expect(await known(other)).toEqual([false, false, false]);
    await setPendingMarks(parts);
    expect(await known(other)).toEqual([true, true, false]);
  });

  it('is no for whoever is not of the wave', async () => {
    const { parts, wave } = await answered(2);
    expect(await hasAnswered(wave, 'tenant:nobody' as PersonId, 'police', parts)).toBe(false);
    expect(await hasAnswered({ ...wave, launched: null }, PEOPLE[0]?.person ?? ('' as PersonId), 'police', parts)).toBe(
      false,
    );
  });
});
