import { randomBytes } from 'node:crypto';
import type { AttentionParts } from './attention/attend.ts';
import { instantOf } from './calendar/instant.ts';
import { londonDate } from './calendar/say-date.ts';
import { readTemplates } from './cards/templates.ts';
import { readConfig, type Config } from './config.ts';
import { agencyOf } from './directory/who-is.ts';
import type { Directory } from './directory/directory.ts';
import type { EscalationId } from './escalation/ids.ts';
import { parseReference } from './escalation/reference.ts';
import { readEnglish } from './identifiers/names/english.ts';
import { heldFor } from './held-for.ts';
import { loadPolicies } from './load-policies.ts';
import { openPages } from './open-pages.ts';
import { openParts } from './open-parts.ts';
import { openSurveyResults } from './open-survey-results.ts';
import { openSurvey } from './open-survey.ts';
import { knownCodes } from './policy/known-codes.ts';
import { signInLink } from './sign-in-link.ts';
import { localCheckpointKey } from './storage/files/checkpoint-key-file.ts';
import { readDisclosureRule } from './storage/files/disclosure-rule-file.ts';
import type { Store } from './storage/store.ts';
import { takeReleases } from './take-releases.ts';
import { logDecisions } from './telemetry/log-decisions.ts';
import { logSends } from './telemetry/log-sends.ts';
import { makeLog } from './telemetry/log.ts';
import { reportFault } from './telemetry/report-fault.ts';
import { makeAdapter } from './teams/adapter.ts';
import { makeAfterwards } from './teams/afterwards.ts';
import { makeBot } from './teams/bot.ts';
import { calmSentence } from './teams/calm-sentence.ts';
import type { Desk } from './teams/desk.ts';
import { makeMessages } from './teams/messages.ts';
import { teamsMessenger } from './teams/messenger.ts';
import { teamsChat } from './teams/teams-chat.ts';
import { makeSurveyWorks } from './survey-works.ts';
import { makeUpkeep, randomPart } from './upkeep.ts';
import { makeServer } from './web/server.ts';
import { whereReleasesGo } from './where-releases-go.ts';

/** Moments at which a test may cut the power; production passes nothing. */
export type Failpoint = 'before-commit' | 'after-commit' | 'before-answer' | 'after-begun' | 'after-send';

export interface ServeSettings {
  readonly mode?: Config['mode'];
  readonly port?: number;
  readonly dataFolder?: string;
  readonly at?: (point: Failpoint) => void;
  /** Milliseconds since 1970; the machine's clock unless a test brings its own. */
  readonly clock?: () => number;
}

/** The service, listening. */
export interface Running {
  readonly port: number;
  /** The directory's people in their order, by role and agency: locally each may have a window. */
  readonly people: readonly SamplePerson[];
  /** Where anybody at this machine can sign in to the pages, once; null in production. */
  readonly signInLink: string | null;
  /** Resolves when nothing is left to do of what follows answers: messages sent, cards redrawn. */
  idle(): Promise<void>;
  /** Stops taking requests, finishes what was begun, closes the store. */
  close(): Promise<void>;
}

interface SamplePerson {
  readonly person: string;
  readonly aadObjectId: string;
  readonly tenantId: string;
  readonly title: string;
  readonly agencyName: string;
}

/** An answer to "are you well?" holds this long, so that asking often costs nothing. */
const READY_FOR_MS = 60_000;

/** Reads the configuration, wires the parts, listens. Throws a Fault in one sentence where it cannot start. */
export async function serve(settings: ServeSettings = {}): Promise<Running> {
  const config = { ...readConfig(process.env, settings.mode ?? 'local'), ...given(settings) };
  const { at, clock = Date.now } = settings;
  const log = makeLog({ level: config.logLevel, ...(config.logKey === null ? {} : { key: config.logKey }) });
  const failed = (error: unknown, about: EscalationId | null = null) =>
    void reportFault(log, error, randomBytes, about);
  const now = () => instantOf(clock());

  const policies = loadPolicies(config, londonDate(now()));
  const rule = readDisclosureRule(config.releases.ruleFile);
  const parts = await openParts(config, {
    // Locally a directory may be anybody's: nobody signs in with an account.
    known: { ...knownCodes(policies.all), tenant: config.mode === 'production' ? config.tenantId : null },
    now,
    failed,
    ...(at === undefined ? {} : { at }),
  });
  const { store, directory, repair } = parts;
  const people = await orClose(store, async () => samplePeople(await directory.current()));
  const dashboard = await orClose(store, () =>
    whereReleasesGo(config.releases, store, { now, random: randomBytes, failed }),
  );
  const checkpointKey = await orClose(store, () => config.checkpoints.key ?? localCheckpointKey(config.dataFolder));

  const desk: Desk = {
    ...store,
    ledger: logDecisions(store.ledger, log),
    directory,
    policies,
    now,
    random: (bytes) => randomBytes(bytes),
    drawing: { templates: readTemplates('adaptive-cards'), buttons: config.buttons },
    surveys: await orClose(store, () => openSurvey({ config, store, policies, now, random: randomBytes })),
  };
  const adapter = makeAdapter(identityOf(config), (error) => calmSentence(error, reportFault(log, error, randomBytes)));
  const chat = teamsChat(adapter, now);
  const afterwards = makeAfterwards((error, key) => failed(error, parseReference(key)));
  const attention: AttentionParts = {
    ...desk,
    messenger: logSends(teamsMessenger({ desk, chat }), log),
    ...(at === undefined ? {} : { at }),
  };
  const answered = (shown: EscalationId | null) => log.info('turn-answered', shown === null ? {} : { about: shown });
  const bot = makeBot({ desk, chat, attention, afterwards, answered, ...(at === undefined ? {} : { at }) });
  const isSample = (await orClose(store, () => store.sampleFilledAt())) !== null;
  const surveyResults = await orClose(store, () =>
    openSurveyResults({ config, surveys: desk.surveys, rule, isSample }),
  );
  const pages = await orClose(store, () =>
    openPages({ config, desk, store, rule, log, clock, isSample, surveyResults }),
  );
  const server = makeServer({
    messages: makeMessages({ adapter, bot, log, appId: config.bot?.appId ?? null }),
    log,
    localOnly: config.mode === 'local',
    ready: heldFor(READY_FOR_MS, () => parts.ready()),
    pages,
    takeRelease: takeReleases(config.dashboard, { ...store, now }),
  });

  const partnerships = [...new Set(policies.all.map(({ partnership }) => partnership.code))];
  const surveys = makeSurveyWorks({
    desk,
    chat,
    results: surveyResults?.results ?? null,
    jitter: randomPart,
    ...(at === undefined ? {} : { at }),
  });
  const upkeep = makeUpkeep({
    attention: { ...attention, inTurn: afterwards.inTurn },
    store,
    repair,
    partnerships,
    checkpointKey,
    dashboard,
    surveys,
    log,
    failed,
  });
  const port = await server.listen(config.port, config.host).catch((error: unknown) => {
    store.close();
    throw error;
  });
  upkeep.begin();
  // Half a second on first use, which the first person to send something would wait for.
  void readEnglish().catch(failed);
  const idle = async () => {
    await Promise.all([afterwards.idle(), upkeep.idle()]);
  };
  return {
    port,
    people,
    signInLink: signInLink(pages, port),
    idle,
    async close() {
      upkeep.end();
      await server.close();
      await idle();
      await surveys.close();
      store.close();
    },
  };
}

async function orClose<Done>(store: Store, work: () => Done | Promise<Done>): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    store.close();
    throw error;
  }
}

function given({ port, dataFolder }: ServeSettings): Partial<Config> {
  return { ...(port === undefined ? {} : { port }), ...(dataFolder === undefined ? {} : { dataFolder }) };
}

function identityOf({ bot }: Config): Parameters<typeof makeAdapter>[0] {
  if (bot === null) return { kind: 'local' };
  const { password, ...registration } = bot;
  return { kind: 'bot', ...registration, ...(password === null ? {} : { password }) };
}

function samplePeople(directory: Directory): SamplePerson[] {
  const seen = new Set<string>();
  return directory.posts.flatMap((post) => {
    if (seen.has(post.person)) return [];
    seen.add(post.person);
    const [tenantId = '', aadObjectId = ''] = post.person.split(':');
    const agencyName = agencyOf(directory, post.agency)?.name ?? '';
    return [{ person: post.person, aadObjectId, tenantId, title: post.title, agencyName }];
  });
}
