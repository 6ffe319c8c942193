import { marksOf } from './marks.ts';
import type { SurveyParts } from './parts.ts';
import type { Wave } from './wave.ts';
import type { MergedGroup } from './wave-step.ts';

/** How many of a merged group, of those asked (`group.asked`), have answered. */
export interface ResponseRate {
  readonly group: MergedGroup;
  readonly answered: number;
}

/** The rates of a launched wave, while it is open (a minute or so behind) and after; none before. Who came by the link is in none of them. */
export async function responseRates(
  { wave, launched, closed }: Wave,
  { store }: Pick<SurveyParts, 'store'>,
): Promise<readonly ResponseRate[]> {
  return Promise.all(
    (launched?.merged ?? []).map(async (group) => {
      const kept = closed?.answered.find((each) => each.group === group.code)?.count;
      return { group, answered: kept ?? (await marksOf(wave, group.code, store))?.length ?? 0 };
    }),
  );
}
