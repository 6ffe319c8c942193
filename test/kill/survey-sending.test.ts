import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ChatPerson, makeBotClient, type PersonAtTheBot } from '../support/bot-client.ts';
import { startStubConnector, type StubConnector } from '../support/stub-connector.ts';
import { type KillableService, startKillable } from './support/killable-service.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';
const LEAD = personOf('1a000000-0026-4000-8000-000000000026');
/** A Monday, in the hours in which people are asked. */
const MONDAY = Date.parse('2026-11-23T10:00:00.000Z');
const DAY_MINUTES = 24 * 60;
const TITLE = 'Autumn wave 2026';
const LONGEST_MS = 40_000;
/** Beside the people of the sample, so that sending takes long enough to be cut off twice. They never opened a chat. */
const OTHERS = 90;

const folder = mkdtempSync(join(tmpdir(), 'kill-survey-'));
const dataFolder = join(folder, 'data');
const directory = join(folder, 'directory');
const reachable = accountsOf('policies/sample-directory/people.csv').map(personOf);
const everybody = reachable.length + OTHERS;
const minutesAhead = Math.round((MONDAY - Date.now()) / 60_000);
let connector: StubConnector;
let service: KillableService;

beforeAll(async () => {
  writeDirectory();
  connector = await startStubConnector();
  service = await started();
  for (const person of reachable) await at(person).installs();
});

afterAll(async () => {
  await service.stop();
  await connector.close();
  rmSync(folder, { recursive: true });
});

describe('The power is cut while a survey is sent', () => {
  it('again and again: each person gets one card, or none where it is not known, and the rest go on', async () => {
    await launched();
    // The round that sends begins with the service.
    await service.stop();
    service = await started();
    for (const point of ['after-send', 'after-begun'] as const) {
      const before = asked('begun').length;
      await until(() => asked('begun').length >= before + 8);
      await service.cutPowerAt(point);
      await service.died();
      service = await started();
    }
    await until(() => asked('ended').length + unknown().length === everybody);
    await service.idle();

    const counts = reachable.map((person) => cards().filter((each) => each === person.conversationId).length);
    expect(Math.max(...counts)).toBe(1);
    // Of two cuts, at ten messages a second, with no more than twenty on their way.
    expect(unknown().length).toBeGreaterThan(0);
    expect(unknown().length).toBeLessThanOrEqual(2 * 20);
    expect(counts.filter((count) => count === 0).length).toBeLessThanOrEqual(unknown().length);
    expect(new Set(asked('begun')).size).toBe(everybody);
  }, 120_000);

  it('and once more right behind a thank-you: the answer is there, and is counted when the wave closes', async () => {
    const place = waveOf();
    const answering = reachable.filter(({ conversationId }) => cards().includes(conversationId)).slice(0, 3);
    for (const person of answering) {
      await expect(presses(person, { verb: 'survey-send', place, questionA: 'no' })).resolves.toContain('Thank you');
    }
    await service.cutPowerAt('before-answer');
    await presses(LEAD, { verb: 'survey' }).catch(() => null);
    await service.died();
    service = await started(30);
    await until(() => stepOf('closed') !== null);
    expect(JSON.stringify(stepOf('closed'))).toMatch(/"count":/);
    const counted = [...JSON.stringify(stepOf('closed')).matchAll(/"count":(\d+)/g)].map(([, count]) => Number(count));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(answering.length);
    await until(() => rows('wave_salt').length === 0);
    expect(rows('wave_ask')).toEqual([]);
  });
});

/** `days`: how much later. */
function started(days = 0): Promise<KillableService> {
  return startKillable(dataFolder, minutesAhead + days * DAY_MINUTES, { DIRECTORY_FOLDER: directory });
}

async function launched(): Promise<void> {
  await presses(LEAD, {
    verb: 'survey-plan',
    ...{ title: TITLE, questionSet: 'core 2026-11', opens: '2026-11-23', closes: '2026-12-11' },
  });
  const answer = await presses(LEAD, { verb: 'survey-launch-now', place: waveOf() });
  expect(answer).toContain('Open until Friday 11 December 2026');
}

function at(person: ChatPerson): PersonAtTheBot {
  return makeBotClient({ endpoint: service.endpoint, serviceUrl: connector.url }).as(person);
}

async function presses(person: ChatPerson, data: Readonly<Record<string, string>>): Promise<string> {
  const { body } = await at(person).presses({ verb: data['verb'] ?? '', data, cardMessageId: `card-of-${person.id}` });
  return JSON.stringify(body);
}

/** The chats that the survey's card came into, once for each card. */
function cards(): readonly string[] {
  return connector.arrivals
    .filter(({ method, activity }) => method === 'POST' && JSON.stringify(activity).includes(TITLE))
    .map(({ conversationId }) => conversationId);
}

function asked(half: 'begun' | 'ended'): readonly unknown[] {
  return rows('wave_ask')
    .filter((row) => row['half'] === half)
    .map(({ ask }) => ask);
}

/** Begun, and nobody knows how it ended. */
function unknown(): readonly unknown[] {
  const ended = new Set(asked('ended'));
  return asked('begun').filter((ask) => !ended.has(ask));
}

function waveOf(): string {
  return String(rows('wave_step')[0]?.['wave']);
}

function stepOf(kind: string): unknown {
  const bodies = rows('wave_step').map(({ body }) => JSON.parse(String(body)) as Record<string, unknown>);
  return bodies.find((body) => body['kind'] === kind) ?? null;
}

function rows(table: string): readonly Record<string, unknown>[] {
  const database = new DatabaseSync(join(dataFolder, 'survey.sqlite'), { readOnly: true, timeout: 5000 });
  const found = database.prepare(`SELECT * FROM ${table}`).all();
  database.close();
  return found;
}

async function until(is: () => boolean): Promise<void> {
  const end = Date.now() + LONGEST_MS;
  while (!is()) {
    if (Date.now() > end) throw new Error('It did not come about in time.');
    await sleep(20);
  }
}

function writeDirectory(): void {
  cpSync('policies/sample-directory', directory, { recursive: true });
  const file = join(directory, 'people.csv');
  const others = Array.from({ length: OTHERS }, (_, number) => {
    const account = `99999999-0000-4000-8000-${String(number).padStart(12, '0')}`;
    return `${TENANT},${account},sample-primary-school-b,,,practitioner,Teacher,01632 960136,teacher.${number}@example.org`;
  });
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n${others.join('\n')}\n`);
}

function accountsOf(file: string): readonly string[] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return [...new Set(lines.map((line) => line.split(',')[1] ?? ''))];
}

function personOf(account: string): ChatPerson {
  return { id: account, aadObjectId: account, tenantId: TENANT, conversationId: `chat-of-${account.slice(0, 13)}` };
}
