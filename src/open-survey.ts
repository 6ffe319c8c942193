import { join } from 'node:path';
import type { Instant } from './calendar/instant.ts';
import { londonDate } from './calendar/say-date.ts';
import type { Config } from './config.ts';
import { readEnglish } from './identifiers/names/english.ts';
import type { Policies } from './policy/policies.ts';
import { localSurveyKey } from './storage/files/survey-key-file.ts';
import { readQuestionSets } from './storage/files/question-set-files.ts';
import type { Store } from './storage/store.ts';
import { newPendingMarks } from './survey/pending-marks.ts';
import type { SurveyDesk } from './teams/desk.ts';
import { answerPath } from './web/pages/survey-page/find-by-link.ts';

/** Beside the policies: data, like them. */
const QUESTION_SETS = 'survey';

export interface OpenSurveySettings {
  readonly config: Pick<Config, 'mode' | 'survey' | 'dataFolder' | 'policiesFolder' | 'web' | 'port'>;
  readonly store: Pick<Store, 'survey'>;
  readonly policies: Policies;
  readonly now: () => Instant;
  readonly random: (bytes: number) => Uint8Array;
}

/**
 * The survey over the open store; null in production without a survey key. Throws Faults `question-set-invalid` and
 * `survey-key-unusable`.
 */
export function openSurvey({ config, store, policies, now, random }: OpenSurveySettings): SurveyDesk | null {
  const surveyKey = config.survey.key ?? (config.mode === 'local' ? localSurveyKey(config.dataFolder) : null);
  if (surveyKey === null) return null;
  const { web } = config;
  const origin = web?.kind === 'provider' ? web.origin : null;
  const at = web?.kind === 'local-link' ? `http://127.0.0.1:${config.port}` : origin;
  return {
    store: store.survey,
    surveyKey,
    now,
    random,
    questionSets: readQuestionSets(join(config.policiesFolder, QUESTION_SETS)),
    pending: newPendingMarks(),
    groups: () => [
      ...new Set(
        policies.inForce(londonDate(now())).flatMap(({ agencyKinds }) => agencyKinds.map(({ group }) => group)),
      ),
    ],
    english: readEnglish,
    pages: origin === null ? null : `${origin}/survey`,
    pageOf: (link) => (at === null ? null : `${at}${answerPath(link)}`),
  };
}
