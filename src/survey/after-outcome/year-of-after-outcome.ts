import { londonDate } from '../../calendar/say-date.ts';
import type { Response } from '../answers.ts';
import type { SurveyParts } from '../parts.ts';
import { responsesOf } from '../responses.ts';
import { type Wave, wavesOf } from '../wave.ts';
import { daysOf, quarterWaveId } from './quarter-wave.ts';

/** What was answered after outcomes in a year. */
export interface YearOfAfterOutcome {
  /** The waves that are closed; a quarter in which nobody was asked has none. */
  readonly waves: readonly Wave[];
  /** Whether the year is over and nothing of it can still be answered: only then may it be shown. */
  readonly isClosed: boolean;
  readonly responses: readonly Response[];
}

/** What was answered in the closed waves of the four quarters of a calendar year, together. To be shown on a base of eight. */
export async function yearOfAfterOutcome(
  year: number,
  { store, surveyKey, now }: Pick<SurveyParts, 'store' | 'surveyKey' | 'now'>,
): Promise<YearOfAfterOutcome> {
  const ids: ReadonlySet<string> = new Set(
    ([1, 2, 3, 4] as const).map((quarter) => quarterWaveId({ year, quarter }, surveyKey)),
  );
  const there = wavesOf(await store.steps()).filter(({ wave }) => ids.has(wave));
  const waves = there.filter(({ closed }) => closed !== null);
  const responses = await Promise.all(waves.map(async (wave) => (await responsesOf(wave, store)).asked));
  const isOver = londonDate(now()) > daysOf({ year, quarter: 4 }).closes;
  return { waves, isClosed: isOver && waves.length === there.length, responses: responses.flat() };
}
