import type { Desk } from './teams/desk.ts';
import type { Page } from './web/pages/page.ts';
import type { PagesParts } from './web/pages/pages.ts';
import { surveyRoutes } from './web/pages/survey-page/survey-routes.ts';
import { surveyWavesPage } from './web/pages/survey-waves.ts';
import type { WebConfig } from './web-settings.ts';

/** Where results of closed waves stand. */
const RESULTS = '/dashboard/survey';

export interface SurveyPagesSettings {
  readonly web: WebConfig;
  readonly desk: Pick<Desk, 'surveys' | 'policies' | 'drawing'>;
}

/** The project lead's page and the page for people the bot does not know; nothing where there is no survey. */
export function openSurveyPages({ web, desk }: SurveyPagesSettings): {
  readonly pages: readonly Page[];
  readonly besides: NonNullable<PagesParts['besides']>;
} {
  const { surveys, policies, drawing } = desk;
  if (surveys === null) return { pages: [], besides: () => [] };
  const addressOf = (link: string) => surveys.pageOf(link);
  return {
    pages: [surveyWavesPage({ surveys, policies, drawing, addressOf, resultsAt: RESULTS })],
    besides: (shared) => surveyRoutes({ ...shared, surveys, arrival: arrivalAt(web) }),
  };
}

/** With accounts there is always something in front that speaks https, which this service does not. */
function arrivalAt(web: WebConfig) {
  if (web.kind === 'local-link') return { kind: 'direct' } as const;
  return { kind: 'proxied', header: web.clientAddressHeader } as const;
}
