import type { Instant } from '../calendar/instant.ts';
import type { English } from '../identifiers/names/english.ts';
import type { PendingMarks } from './pending-marks.ts';
import type { QuestionSet } from './question-set.ts';
import type { SurveyStore } from './survey-store.ts';

/** What the survey works with. */
export interface SurveyParts {
  readonly store: SurveyStore;
  /** 32 bytes that never stand in the store. */
  readonly surveyKey: Uint8Array;
  readonly now: () => Instant;
  /** So many bytes nobody can foresee. */
  readonly random: (bytes: number) => Uint8Array;
  readonly questionSets: readonly QuestionSet[];
  /** One for each running service. */
  readonly pending: PendingMarks;
  /** Codes of the agency groups that the policies in force know. */
  readonly groups: () => readonly string[];
  /** The dictionary the title of a wave is checked with. */
  readonly english: () => Promise<English>;
}
