import { setTimeout as sleep } from 'node:timers/promises';
import { makeAfterOutcomePass } from './survey/after-outcome/after-outcome-pass.ts';
import { makeAskingPass } from './survey/asking/asking-pass.ts';
import { setPendingMarks } from './survey/marks.ts';
import { surveyPass } from './survey/pass.ts';
import type { Chat } from './teams/chat.ts';
import type { Desk } from './teams/desk.ts';
import { surveySending } from './teams/survey-sending.ts';

/** What the survey does by itself: each about every minute, and each by itself. */
export interface SurveyWorks {
  readonly works: readonly (() => Promise<void>)[];
  /** Begins to send nothing more; what is on its way goes on. */
  end(): void;
  /** Once nothing is under way: sets the marks of those who have just answered. */
  close(): Promise<void>;
}

export interface SurveyWorksParts {
  readonly desk: Desk;
  readonly chat: Chat;
  /** Draws the results of waves that have closed, so that nobody who looks at them waits; null: nobody can look. */
  readonly results: (() => Promise<unknown>) | null;
  /** From 0 to 1. */
  readonly jitter: () => number;
  /** Moments at which a test may cut the power. */
  readonly at?: (point: 'after-begun' | 'after-send') => void;
}

/** Nothing where there is no survey. */
export function makeSurveyWorks({ desk, chat, results, jitter, at }: SurveyWorksParts): SurveyWorks {
  const { surveys } = desk;
  if (surveys === null) return { works: [], end: () => undefined, close: async () => undefined };
  let ended = false;
  const parts = {
    ...surveys,
    ...surveySending(desk, surveys, chat),
    record: desk.record,
    directory: desk.directory,
    // The machine's own clock: the pace is kept between machines.
    clock: Date.now,
    sleep: (milliseconds: number) => sleep(milliseconds),
    jitter,
    goesOn: () => !ended,
    ...(at === undefined ? {} : { at }),
  };
  return {
    works: [
      async () => {
        await surveyPass(surveys);
        await results?.();
      },
      makeAskingPass(parts),
      makeAfterOutcomePass(parts),
    ],
    end() {
      ended = true;
    },
    close: () => setPendingMarks(surveys),
  };
}
