import type { ToAsk } from '../../src/survey/launch-wave.ts';
import type { SurveyStore } from '../../src/survey/survey-store.ts';
import type { WaveId } from '../../src/survey/wave-step.ts';

/** A survey as one would write it at first: mark and answer in one go, each at the end of its list. It exists so that the attackers can win. */
export async function answerNaively(
  wave: WaveId,
  { group }: ToAsk,
  mark: string,
  text: string,
  store: SurveyStore,
): Promise<void> {
  const rewrite = async <Body>(list: string, empty: Body, change: (body: Body) => Body) => {
    const there = await store.list(wave, list);
    const body = there === null ? empty : (JSON.parse(there.body) as Body);
    await store.writeList(wave, list, JSON.stringify(change(body)), there?.etag ?? null);
  };
  await rewrite(`waiting.${group}`, { slots: [] as string[] }, ({ slots }) => ({ slots: [...slots, text] }));
  await rewrite(`marks.${group}`, [] as string[], (marks) => [...marks, mark]);
  await rewrite(`answers.${group}.1`, { moved: 0, responses: [] as string[] }, ({ responses }) => ({
    moved: 1,
    responses: [...responses, text],
  }));
}
