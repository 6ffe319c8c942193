import { randomBytes } from 'node:crypto';
import { readTemplates } from '../../../src/cards/templates.ts';
import { instantOf } from '../../../src/calendar/instant.ts';
import { collectPolicies } from '../../../src/policy/policies.ts';
import type { SurveyParts } from '../../../src/survey/parts.ts';
import type { Wave } from '../../../src/survey/wave.ts';
import { answerPath } from '../../../src/web/pages/survey-page/find-by-link.ts';
import { surveyRoutes } from '../../../src/web/pages/survey-page/survey-routes.ts';
import { surveyWavesPage } from '../../../src/web/pages/survey-waves.ts';
import { shipped } from '../../policy/shipped-policies.ts';
import { freeOrigin, servePages, type RunningPages } from '../../support/pages-on-a-port.ts';
import { benchOver, openWave, peopleOf } from '../../survey/bench.ts';

/** Tuesday 24 November 2026, 10:00: the second day of the sample wave. */
export const MORNING = Date.UTC(2026, 10, 24, 10);
export const MINUTE = 60_000;
export const GROUPS = ['social-care', 'police', 'health', 'education', 'other'] as const;

export interface SurveyOffice {
  readonly running: RunningPages;
  readonly surveys: SurveyParts;
  at(path: string): string;
  /** Where a wave with a page is answered. */
  pageOf(wave: Wave): string;
}

/** The survey's pages on a port, over a store in memory and the sample directory; the clock is `running.time`. */
export async function serveSurvey(): Promise<SurveyOffice> {
  const origin = await freeOrigin();
  const policies = collectPolicies([shipped('kent.draft-1.json'), shipped('medway.draft-1.json')]);
  const time = { now: MORNING };
  const surveys: SurveyParts = {
    ...benchOver(),
    random: (bytes) => randomBytes(bytes),
    now: () => instantOf(time.now),
    groups: () => GROUPS,
  };
  const drawing = { templates: readTemplates('adaptive-cards'), buttons: 'execute' as const };
  const addressOf = (link: string) => `${origin}${answerPath(link)}`;
  const page = surveyWavesPage({ surveys, policies, drawing, addressOf, resultsAt: '/dashboard/survey' });
  const served = await servePages({ kind: 'local-link' }, origin, {
    pages: [page],
    open: [],
    besides: (shared) => surveyRoutes({ ...shared, surveys, arrival: { kind: 'direct' } }),
  });
  served.time.now = MORNING;
  // One clock for the pages, the sessions and the survey.
  Object.defineProperty(time, 'now', { get: () => served.time.now });
  return {
    running: served,
    surveys,
    at: (path) => `${origin}${path}`,
    pageOf: ({ launched }) => addressOf(launched?.link ?? 'none'),
  };
}

/** An open wave with a page, which twelve of the police and nine of schools are asked. */
export function waveWithPage(surveys: SurveyParts, change: Parameters<typeof openWave>[2] = {}): Promise<Wave> {
  const yesterday = { ...surveys, now: () => instantOf(Date.UTC(2026, 10, 23, 9)) };
  return openWave(yesterday, peopleOf({ police: 12, education: 9 }), { page: true, ...change });
}
