import { isAfterOutcome } from './after-outcome/quarter-wave.ts';
import type { SurveyStore } from './survey-store.ts';
import { type Wave, wavesOf } from './wave.ts';

/** The waves that project leads made, the last to open first. */
export async function leadWaves({ store }: { readonly store: Pick<SurveyStore, 'steps'> }): Promise<readonly Wave[]> {
  return wavesOf(await store.steps())
    .filter((wave) => !isAfterOutcome(wave))
    .toSorted((one, other) => (one.plan.opens < other.plan.opens ? 1 : -1));
}
