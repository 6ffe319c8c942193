import { Fault } from '../errors/fault.ts';
import type { PersonId } from '../escalation/ids.ts';
import { type Answers, AREAS, ELSEWHERE } from './answers.ts';
import { wasAsked } from './asked.ts';
import { countedText } from './counted.ts';
import { flawsIn } from './flaws-in.ts';
import { codeOf, keysOf, type WaveKeys } from './keys.ts';
import type { Source } from './lists.ts';
import { marksOf } from './marks.ts';
import { mergedGroupOf } from './merge-groups.ts';
import type { SurveyParts } from './parts.ts';
import { questionsOfWave } from './questions-of-wave.ts';
import { keepWaiting } from './waiting.ts';
import { stageOf, type Wave } from './wave.ts';

/** Who answers: somebody the bot asked, or whoever came by the link and says of which agency group they are. */
export type From =
  | { readonly reached: 'asked'; readonly person: PersonId; readonly group: string }
  | { readonly reached: 'link'; readonly group: string };

/** What was answered. An area that is none is taken as not said. */
export interface Filled {
  readonly area: string | null;
  readonly answers: Answers;
}

/** What became of an answer. Each is for a plain sentence. */
export type TakenIn = 'taken' | 'answered-already' | 'not-open' | 'not-asked';

/**
 * Takes in an answer: it waits encrypted, on disk before this returns, and nothing that is written with it says whose it is. That
 * they have answered is kept in memory, and written with others later (`setPendingMarks`). Throws Fault
 * `wave-answers-invalid` where `flawsIn` finds a flaw, and the store's.
 */
export async function takeIn(wave: Wave, from: From, filled: Filled, parts: SurveyParts): Promise<TakenIn> {
  const keys = stageOf(wave, parts.now()) === 'open' ? await keysOf(wave.wave, parts) : null;
  if (wave.launched === null || keys === null) return 'not-open';
  const { merged, link } = wave.launched;
  const text = textOf(wave, filled, parts);
  const waitingParts = { ...parts, key: keys.answers };
  if (from.reached === 'asked') {
    const group = mergedGroupOf(from.group, merged)?.code;
    if (group === undefined || !(await wasAsked(wave.wave, codeOf(from.person, keys.asks), parts.store))) {
      return 'not-asked';
    }
    const source: Source = { wave: wave.wave, reached: 'asked', group };
    return once(source, from.person, keys, parts, () => keepWaiting(source, text, waitingParts));
  }
  if (link === null) return 'not-open';
  const own = merged.find(({ code, groups }) => code === from.group || groups.includes(from.group));
  const source: Source = { wave: wave.wave, reached: 'link', group: own?.code ?? ELSEWHERE };
  return (await keepWaiting(source, text, waitingParts)) === 'kept' ? 'taken' : 'not-open';
}

/** Of two answers of one person the first is kept, also where both come at once. */
async function once(
  { wave, group }: Source,
  person: PersonId,
  keys: WaveKeys,
  { store, pending }: SurveyParts,
  keep: () => Promise<'kept' | 'shut'>,
): Promise<TakenIn> {
  const mark = codeOf(person, keys.marks);
  if (!pending.begin(wave, group, mark)) return 'answered-already';
  let isKept = false;
  try {
    const marks = await marksOf(wave, group, store);
    if (marks === null) return 'not-open';
    if (marks.includes(mark)) return 'answered-already';
    isKept = (await keep()) === 'kept';
    return isKept ? 'taken' : 'not-open';
  } finally {
    if (isKept) pending.taken(wave, mark);
    else pending.drop(wave, mark);
  }
}

function textOf(wave: Wave, { area, answers }: Filled, { questionSets }: SurveyParts): string {
  const flaws = Object.entries(flawsIn(questionsOfWave(wave.plan, questionSets), answers));
  const [first] = flaws;
  if (first !== undefined) throw new Fault('wave-answers-invalid', { why: first[1] });
  return countedText({ area: AREAS.find((known) => known === area) ?? null, answers });
}
