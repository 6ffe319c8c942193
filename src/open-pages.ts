import type { Config } from './config.ts';
import { readEnglish } from './identifiers/names/english.ts';
import { readSource } from './read-source.ts';
import type { DisclosureRule } from './statistics/disclosure-rule.ts';
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

export interface PagesSettings {
  readonly config: Pick<Config, 'web' | 'releases'>;
  readonly desk: Desk;
  readonly store: Store;
  readonly rule: DisclosureRule;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** The web pages over the open store; null where the configuration has none. */
export function openPages({ config: { web, releases }, desk, store, rule, log, clock }: PagesSettings): Pages | null {
  if (web === null) return null;
  const { policies, directory, accessLog, record, random } = desk;
  const looks = { accessLog, policies, random };
  const source = () => readSource(store, policies, rule);
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
      groupPaperPage({ ...looks, rule, source }),
      releasesPage({
        releases: store.releases,
        rule,
        source,
        solver: patient(highsSolver()),
        elapsed: () => performance.now(),
        random,
        isPosted: releases.dashboard !== null,
      }),
    ],
  });
}

/** Where anybody at this machine can sign in to the pages, once; null where people sign in with their accounts. */
export function signInLink(pages: Pages | null, port: number): string | null {
  const path = pages?.localLink() ?? null;
  return path === null ? null : `http://127.0.0.1:${port}${path}`;
}
