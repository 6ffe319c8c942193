import { Fault } from '../../../errors/fault.ts';
import { flawsIn } from '../../../survey/flaws-in.ts';
import type { SurveyParts } from '../../../survey/parts.ts';
import { questionsOfWave } from '../../../survey/questions-of-wave.ts';
import { takeIn } from '../../../survey/take-in.ts';
import { stageOf, type Wave } from '../../../survey/wave.ts';
import { surveyPage as words } from '../../../words/survey-pages.ts';
import type { RateLimit } from '../../rate-limit.ts';
import type { FormSeals } from './form-seal.ts';
import type { PageState } from './page-view.ts';
import { FIELDS, readAnswers } from './read-answers.ts';

/** What became of a form that was sent. `again`: nothing was kept, and the page comes back as it was filled in. */
export type Taken =
  | { readonly kind: 'thanks' | 'sent-before' | 'closed' }
  | {
      readonly kind: 'again';
      readonly state: PageState;
      /** The seal that may be used once more; null: it gets a new one. */
      readonly seal: string | null;
      /** Seconds after which it may be sent; null: at once. */
      readonly retryAfter: number | null;
    };

export interface TakeParts {
  readonly surveys: SurveyParts;
  readonly formSeals: FormSeals;
  /** For each link and address. */
  readonly perAddress: RateLimit;
  /** For each link. */
  readonly perLink: RateLimit;
}

/**
 * Takes what somebody sent from the page of a wave. `address`: where they sent it from, null where that cannot be told; it is
 * held by the limits alone and stands beside nothing. Throws the store's Faults.
 */
export async function takeAnswers(
  wave: Wave,
  form: URLSearchParams,
  address: string | null,
  { surveys, formSeals, perAddress, perLink }: TakeParts,
): Promise<Taken> {
  // Only a machine fills in what nobody sees: it is thanked, so that it learns nothing.
  if ((form.get(FIELDS.trap) ?? '') !== '') return { kind: 'thanks' };
  if (stageOf(wave, surveys.now()) !== 'open') return { kind: 'closed' };
  const questions = questionsOfWave(wave.plan, surveys.questionSets);
  const filled = readAnswers(form, questions);
  const sealed = form.get(FIELDS.seal) ?? '';
  const again = (
    problem: string,
    more: { readonly seal?: string | null; readonly retryAfter?: number } = {},
  ): Taken => {
    const { seal = sealed, retryAfter = null } = more;
    return { kind: 'again', state: { filled, flaws: {}, problem }, seal, retryAfter };
  };

  const looked = await formSeals.look(sealed, wave.wave);
  if (looked.kind === 'unfit') return again(words.problems.unfit, { seal: null });
  const flaws = flawsIn(questions, filled.answers);
  if (Object.keys(flaws).length > 0) {
    return { kind: 'again', state: { filled, flaws, problem: words.problems.flawed }, seal: sealed, retryAfter: null };
  }
  if (Object.keys(filled.answers).length === 0) return again(words.problems.empty);
  if (looked.kind === 'too-quick') return again(words.problems['too-quick']);

  const wait = (address === null ? null : perAddress.take(`${wave.wave} ${address}`)) ?? perLink.take(wave.wave);
  if (wait !== null) return again(words.tooMany(Math.ceil(wait / 60)), { retryAfter: wait });
  if (!formSeals.begin(looked.form)) return { kind: 'sent-before' };
  let isKept = false;
  try {
    const { group, ...response } = filled;
    isKept = (await takeIn(wave, { reached: 'link', group }, response, surveys)) === 'taken';
    return { kind: isKept ? 'thanks' : 'closed' };
  } catch (error) {
    if (error instanceof Fault && error.code === 'wave-conflict') return again(words.problems.busy);
    throw error;
  } finally {
    if (!isKept) formSeals.giveBack(looked.form);
  }
}
