import { z } from 'zod';
import { surveyKeyIn } from './survey/survey-key.ts';

/** The survey, as it stands in the environment. */
export interface SurveyConfig {
  /**
   * What the keys of every wave are made with. Null: locally a key is made and kept beside the store; in production there is then
   * no survey, because a key in the store would hide nothing from whoever reads the store.
   */
  readonly key: Uint8Array | null;
  /** A folder with the counts and mappings of phases that were run before this service; null: none. */
  readonly earlier: string | null;
}

/** The settings of the survey. A key that is none is told so; nothing of it is repeated. */
export const SURVEY_SETTINGS = {
  SURVEY_KEY: z
    .string()
    .transform((text, context): Uint8Array => {
      const key = surveyKeyIn(text);
      if (key !== null) return key;
      context.addIssue('it must be the base64url of 32 random bytes');
      return z.NEVER;
    })
    .optional(),
  SURVEY_EARLIER: z.string().min(1).optional(),
};

type SurveySettings = z.infer<z.ZodObject<typeof SURVEY_SETTINGS>>;

export function surveyOf({ SURVEY_KEY, SURVEY_EARLIER }: SurveySettings): SurveyConfig {
  return { key: SURVEY_KEY ?? null, earlier: SURVEY_EARLIER ?? null };
}
