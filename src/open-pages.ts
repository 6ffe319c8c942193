import { instantOf } from './calendar/instant.ts';
import { londonDate } from './calendar/say-date.ts';
import type { Config } from './config.ts';
import { readEnglish } from './identifiers/names/english.ts';
import { openDashboard } from './open-dashboard.ts';
import { openSurveyPages } from './open-survey-pages.ts';
import { readSource } from './read-source.ts';
import type { DisclosureRule } from './statistics/disclosure-rule.ts';
import { notesOf, publishedTexts } from './statistics/learning-notes/note.ts';
import { highsSolver } from './statistics/solver.ts';
import type { Store } from './storage/store.ts';
import type { Desk } from './teams/desk.ts';
import type { Log } from './telemetry/log.ts';
import { accessLogPage } from './web/pages/access-log.ts';
import { groupPaperPage } from './web/pages/group-paper.ts';
import { learningNotesPage } from './web/pages/learning-notes.ts';
import { makePages, type Pages } from './web/pages/pages.ts';
import { releasesPage } from './web/pages/releases.ts';
import { patient } from './web/pages/releases-solver.ts';
import { surveyResultsPages } from './web/pages/survey-results.ts';
import type { SurveyResultsParts } from './web/pages/survey-results-parts.ts';

export interface PagesSettings {
  readonly config: Pick<Config, 'web' | 'dashboard' | 'guidance'>;
  readonly desk: Desk;
  readonly store: Store;
  readonly rule: DisclosureRule;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** The store was filled with made-up challenges: every page says so. */
  readonly isSample: boolean;
  /** What the survey's waves showed; null where there is no survey. */
  readonly surveyResults: SurveyResultsParts | null;
}

/**
 * The web pages over the open store, those of the dashboard among them where it is here; null where the configuration has
 * none. Throws the Faults of `openDashboard`.
 */
export function openPages(settings: PagesSettings): Pages | null {
  const { config, desk, store, rule, log, clock, isSample, surveyResults } = settings;
  const { web, dashboard } = config;
  if (web === null) return null;
  const { policies, directory, accessLog, record, random } = desk;
  const looks = { accessLog, policies, random };
  const source = () => readSource(store, policies, rule);
  const learningNotes = () => publishedNotes(store, rule, clock);
  const { pages: ofDashboard, open } =
    dashboard === null
      ? { pages: [], open: [] }
      : openDashboard(dashboard, {
          shelf: store.shelf,
          policies,
          rule,
          learningNotes,
          clock,
          isSample,
          hasSurvey: surveyResults !== null,
        });
  const { pages: ofSurvey, besides } = openSurveyPages({ web, desk });
  return makePages({
    signIn: web,
    policies,
    directory,
    accessLog,
    log,
    clock,
    pages: [
      accessLogPage(looks),
      learningNotesPage({
        ...looks,
        record,
        learningNotes: store.learningNotes,
        english: readEnglish,
        yearStartsInMonth: rule.yearStartsInMonth,
      }),
      groupPaperPage({ ...looks, rule, source, english: readEnglish, guidance: config.guidance, isSample }),
      releasesPage({
        releases: store.releases,
        rule,
        source,
        solver: patient(highsSolver()),
        elapsed: () => performance.now(),
        random,
        isDashboardHere: dashboard !== null,
      }),
      ...ofDashboard,
      ...ofSurvey,
      ...(surveyResults === null ? [] : surveyResultsPages(surveyResults)),
    ],
    open,
    besides,
    isSample,
  });
}

/** The texts of the notes that are published today, of every area together. */
async function publishedNotes(
  { learningNotes }: Store,
  { geography, yearStartsInMonth }: DisclosureRule,
  clock: () => number,
): Promise<readonly string[]> {
  const steps = await Promise.all(geography.areas.map((area) => learningNotes.steps(area)));
  return publishedTexts(steps.flatMap(notesOf), londonDate(instantOf(clock())), yearStartsInMonth);
}
