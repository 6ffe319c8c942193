import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AccessLog, View } from '../../src/access/access-log.ts';
import type { DirectorySource } from '../../src/directory/directory.ts';
import { collectPolicies } from '../../src/policy/policies.ts';
import { accessLogPage } from '../../src/web/pages/access-log.ts';
import type { DashboardPages } from '../../src/web/pages/dashboard/pages.ts';
import { groupPaperPage } from '../../src/web/pages/group-paper.ts';
import { learningNotesPage } from '../../src/web/pages/learning-notes.ts';
import { releasesPage } from '../../src/web/pages/releases.ts';
import { DEFAULT_RULE } from '../../src/statistics/disclosure-rule.ts';
import type { Source } from '../../src/statistics/release/material-of.ts';
import { meaningOf } from '../../src/statistics/series.ts';
import { highsSolver } from '../../src/statistics/solver.ts';
import { releasesInMemory } from '../statistics/release/sample-release.ts';
import { makePages, type Pages, type PagesParts, type SignIn } from '../../src/web/pages/pages.ts';
import { makeServer } from '../../src/web/server.ts';
import { DirectoryFiles } from '../../src/storage/files/directory-files.ts';
import { knownCodes } from '../../src/policy/known-codes.ts';
import { shipped } from '../policy/shipped-policies.ts';
import type { EscalationId } from '../../src/escalation/ids.ts';
import { readEnglish } from '../../src/identifiers/names/english.ts';
import type { Entry } from '../../src/record/entry.ts';
import { capturedLog } from './captured-log.ts';
import { learningNotesInMemory } from './learning-notes-in-memory.ts';
import { CLIENT_ID, CLIENT_SECRET, TENANT } from './sign-in-provider.ts';

/** The web pages over the sample directory, on a port of this machine. */
export interface RunningPages {
  readonly origin: string;
  readonly pages: Pages;
  readonly log: ReturnType<typeof capturedLog>;
  /** What has been looked at; a test may add to it. */
  readonly views: View[];
  /** Milliseconds since 1970: a test moves it. */
  readonly time: { now: number };
  readonly accessLog: AccessLog;
  /** The record, which is empty until a test puts an escalation in. */
  readonly record: Map<EscalationId, readonly Entry[]>;
  /** What statistics read: nothing, until a test says what. */
  readonly counted: { facts: Source['facts']; doors: Source['doors'] };
  readonly releases: ReturnType<typeof releasesInMemory>;
  close(): Promise<void>;
}

export const SESSION_KEY = randomBytes(32).toString('base64url');

/** The settings of a provider at this issuer, for pages at this origin. */
export function providerAt(issuer: string, origin: string): Extract<SignIn, { kind: 'provider' }> {
  return {
    kind: 'provider',
    origin,
    issuer,
    tenantId: TENANT,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    sessionKeys: [SESSION_KEY],
  };
}

/**
 * A free address of this machine for pages that must know theirs before they are served. A new one each time: on the port
 * of a server just closed, a connection kept open by the client would break.
 */
export async function freeOrigin(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

/** The pages of a dashboard, beside the others, and whether all of it is made up. */
type Besides = Pick<DashboardPages, 'pages' | 'open'> & Pick<PagesParts, 'besides' | 'isSample'>;

export async function servePages(
  signIn: SignIn,
  at: string | null = null,
  besides: Besides = { pages: [], open: [] },
): Promise<RunningPages> {
  const origin = at ?? (signIn.kind === 'provider' ? signIn.origin : await freeOrigin());
  const all = [shipped('kent.draft-1.json'), shipped('medway.draft-1.json')];
  const policies = collectPolicies(all);
  const time = { now: Date.now() };
  const log = capturedLog();
  const views: View[] = [];
  const accessLog = inMemory(views);
  const record = new Map<EscalationId, readonly Entry[]>();
  const counted: RunningPages['counted'] = { facts: [], doors: [] };
  const source = async () => ({ ...counted, meanings: all.map(meaningOf), policiesIn: () => [] });
  const releases = releasesInMemory();
  const directory: DirectorySource = new DirectoryFiles({
    folder: 'policies/sample-directory',
    known: knownCodes(all),
    now: () => 0,
    onBroken: () => undefined,
  });
  const pages = makePages({
    signIn,
    policies,
    directory,
    accessLog,
    log: log.log,
    clock: () => time.now,
    open: besides.open,
    ...(besides.besides === undefined ? {} : { besides: besides.besides }),
    isSample: besides.isSample === true,
    pages: [
      ...besides.pages,
      accessLogPage({ accessLog, policies, random: randomBytes }),
      learningNotesPage({
        learningNotes: learningNotesInMemory(),
        record: { read: async (escalation) => record.get(escalation) ?? [] },
        policies,
        accessLog,
        random: randomBytes,
        english: readEnglish,
        yearStartsInMonth: 4,
      }),
      groupPaperPage({
        accessLog,
        policies,
        random: randomBytes,
        rule: DEFAULT_RULE,
        source,
        english: readEnglish,
        guidance: { title: 'Working Together to Safeguard Children', edition: '2023' },
      }),
      releasesPage({
        releases,
        rule: DEFAULT_RULE,
        source,
        solver: highsSolver(),
        elapsed: () => performance.now(),
        random: randomBytes,
        isDashboardHere: true,
      }),
    ],
  });
  const server = makeServer({
    messages: async (_request, response) => void response.end(),
    log: log.log,
    localOnly: true,
    pages,
  });
  await server.listen(Number(new URL(origin).port), '127.0.0.1');
  return { origin, pages, log, views, time, accessLog, record, counted, releases, close: () => server.close() };
}

function inMemory(views: View[]): AccessLog {
  const newest = (some: readonly View[], limit: number) =>
    [...some].sort((one, other) => (one.id < other.id ? 1 : -1)).slice(0, limit);
  return {
    keep: async (view) => void views.push(view),
    ofEscalation: async (escalation, limit) =>
      newest(
        views.filter((view) => view.escalation === escalation),
        limit,
      ),
    between: async (from, until, limit) =>
      newest(
        views.filter(({ id }) => id >= from && id < until),
        limit,
      ),
  };
}
