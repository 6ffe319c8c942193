import { z } from 'zod';
import type { PlainDate } from '../../calendar/instant.ts';
import { Fault } from '../../errors/fault.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import type { GateParts } from '../../statistics/gate.ts';
import type { QuestionSet } from '../question-set.ts';
import type { SurveyStore } from '../survey-store.ts';
import type { WaveId } from '../wave-step.ts';
import { everythingToDraw, type ToDraw } from './to-draw.ts';
import { waveResultsSchema } from './results-document.ts';
import { type DrawnResults, resultsOf } from './results-of.ts';

/** What drawing and keeping results needs: the store, the questions, and the gate with its rule. */
export interface ResultsParts extends GateParts {
  readonly store: SurveyStore;
  readonly questionSets: readonly QuestionSet[];
  /** Today, in London. */
  readonly today: () => PlainDate;
}

/** Where the results of a wave are kept, beside its answers. */
const LIST = 'results';

const keptSchema = z.strictObject({
  results: waveResultsSchema,
  taken: z.array(
    z.strictObject({
      reached: z.enum(['asked', 'link']),
      measure: z.string(),
      drop: z.enum(['groups', 'base', 'table']),
      table: z.string().nullable(),
      tooNarrow: z.int(),
      undecided: z.enum(['out-of-time', 'too-large']).nullable(),
    }),
  ),
});

/**
 * All results there are, the first to open first. What was not drawn yet is drawn now. Throws what `keptResults` throws.
 */
export async function everyResult(parts: ResultsParts): Promise<readonly DrawnResults[]> {
  const drawn: DrawnResults[] = [];
  // One after the other: each may keep the solver busy for seconds.
  for (const each of await everythingToDraw(parts)) drawn.push(await keptResults(each, parts));
  return drawn.toSorted((one, other) => (one.results.opened < other.results.opened ? -1 : 1));
}

/**
 * The results of a closed wave or year, drawn once and kept: another drawing, under a newer rule or with less time, might take away
 * something else, and both together could say what neither may. Of two that draw at once the first is kept.
 *
 * Throws Faults `wave-not-closed`, `question-set-unknown`, `counts-disagree` and `wave-list-broken`.
 */
export async function keptResults({ wave, questions, responses }: ToDraw, parts: ResultsParts): Promise<DrawnResults> {
  const { store } = parts;
  const kept = await read(wave.wave, store);
  if (kept !== null) return kept;
  const drawn = await resultsOf(wave, questions(), await responses(), parts);
  await store.writeList(wave.wave, LIST, canonicalJson(drawn), null);
  return (await read(wave.wave, store)) ?? drawn;
}

async function read(wave: WaveId, store: SurveyStore): Promise<DrawnResults | null> {
  const list = await store.list(wave, LIST);
  if (list === null) return null;
  try {
    return keptSchema.parse(JSON.parse(list.body));
  } catch (cause) {
    throw new Fault('wave-list-broken', { list: LIST }, cause);
  }
}
