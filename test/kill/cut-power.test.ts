import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run as verifyRecord } from '../../src/cli/record-verify.ts';
import { parseReference } from '../../src/escalation/reference.ts';
import type { Failpoint } from '../../src/main.ts';
import type { Entry } from '../../src/record/entry.ts';
import { openRecordToRead } from '../../src/storage/sqlite/open-store.ts';
import { startStubConnector, type StubConnector } from '../support/stub-connector.ts';
import { startKillable, type KillableService } from './support/killable-service.ts';
import { ASKED, RAISER, TwoChats, type Pressing } from './support/two-chats.ts';

const ON_ITS_WAY = 'message is on its way';
const NOT_KNOWN = 'Not known whether this message arrived';

// One data folder for all of it: every restart finds what every cut before it has left.
const dataFolder = mkdtempSync(join(tmpdir(), 'kill-'));
const file = join(dataFolder, 'escalations.sqlite');
let connector: StubConnector;
let service: KillableService;
let chats: TwoChats;
// Goes on over restarts, as clocks do.
let minutesAhead = 0;

beforeAll(async () => {
  connector = await startStubConnector();
  service = await startKillable(dataFolder, minutesAhead);
  chats = new TwoChats(connector, () => service);
  await chats.at(RAISER).installs();
  await chats.at(ASKED).installs();
});

// A test that failed may have left it dead.
beforeEach(async () => {
  if (service.gone()) service = await startKillable(dataFolder, minutesAhead);
});

afterAll(async () => {
  await service.stop();
  await connector.close();
  rmSync(dataFolder, { recursive: true });
});

/** The two decisions the power is cut under, who makes them and who is owed the message. */
const DECISIONS = [
  { decision: 'raise', commands: ['raise'], by: RAISER, owedTo: ASKED, begin: () => chats.aboutToRaise() },
  { decision: 'answer', commands: ['raise', 'answer'], by: ASKED, owedTo: RAISER, begin: () => chats.aboutToAgree() },
] as const;

describe.each(DECISIONS)('The power is cut under the decision to $decision', ({ commands, by, owedTo, begin }) => {
  it('before it is kept: nothing of it is there, and the same button pressed again keeps and sends it once', async () => {
    const { pressing, escalation, since, answer } = await cutAt('before-commit');
    expect(answer).toBeNull();
    expect(kept(escalation)).toEqual(commands.slice(0, -1));
    await restart();
    expect(kept(escalation)).toEqual(commands.slice(0, -1));
    await chats.answerTo(by, pressing);
    await nothingTwice(pressing, since);
    expect(chats.messages(owedTo, escalation, since)).toHaveLength(1);
  });

  it.each([
    { point: 'after-commit', when: 'right after it is kept' },
    { point: 'before-answer', when: 'before anyone is told that it is kept' },
  ] as const)(
    '$when: it is kept once, and its message, never begun, goes out once after the restart',
    async ({ point }) => {
      const { pressing, escalation, since, answer } = await cutAt(point);
      expect(answer).toBeNull();
      expect(kept(escalation)).toEqual(commands);
      expect(chats.messages(owedTo, escalation, since)).toEqual([]);
      await restart();
      const timeline = await chats.opens('timeline', escalation);
      expect(timeline).not.toContain(ON_ITS_WAY);
      expect(timeline).not.toContain(NOT_KNOWN);
      await nothingTwice(pressing, since);
      expect(chats.messages(owedTo, escalation, since)).toHaveLength(1);
    },
  );

  it.each([
    { point: 'after-begun', when: 'as its message is about to be sent', arrived: 0 },
    { point: 'after-send', when: 'right after its message was sent', arrived: 1 },
  ] as const)(
    '$when: it is kept once, its message is not known to have arrived, and it is never sent again',
    async ({ point, arrived }) => {
      const { pressing, escalation, since } = await cutAt(point);
      expect(kept(escalation)).toEqual(commands);
      expect(chats.messages(owedTo, escalation, since)).toHaveLength(arrived);
      await restart();
      expect(await chats.opens('timeline', escalation)).toContain(ON_ITS_WAY);
      await moreThanTwoMinutesPass();
      await chats.answerTo(RAISER, { verb: 'send-note', escalation, turn: commands.length, note: 'We also rang.' });
      await service.idle();
      expect(await chats.opens('timeline', escalation)).toContain(NOT_KNOWN);
      await restart();
      await moreThanTwoMinutesPass();
      await nothingTwice(pressing, since, ['note']);
      expect(await chats.opens('timeline', escalation)).toContain(NOT_KNOWN);
      expect(chats.messages(owedTo, escalation, since)).toHaveLength(arrived);
    },
  );

  /** Presses the button while the power is cut at the point. The record that is left must verify as it lies there. */
  async function cutAt(point: Failpoint): Promise<Cut> {
    const pressing = await begin();
    const since = connector.arrivals.length;
    await service.cutPowerAt(point);
    const answer = await chats.answerTo(by, pressing);
    await service.died();
    await theRecordVerifies();
    return { pressing, escalation: pressing.escalation, since, answer };
  }

  /** The same button again, and again: the same answer, the current card; no second entry; nothing more for anyone. */
  async function nothingTwice(pressing: Pressing, since: number, others: readonly string[] = []) {
    const { escalation } = pressing;
    await service.idle();
    const sent = chats.messages(owedTo, escalation, since).length;
    const current = await chats.opens('show', escalation, by);
    expect(await chats.answerTo(by, pressing)).toBe(current);
    expect(await chats.answerTo(by, pressing)).toBe(current);
    await service.idle();
    expect(kept(escalation)).toEqual([...commands, ...others]);
    expect(chats.messages(owedTo, escalation, since)).toHaveLength(sent);
    await theRecordVerifies();
  }
});

it('A service that is told to stop, and not killed, ends by itself and leaves a record that verifies', async () => {
  await service.stop();
  await theRecordVerifies();
});

interface Cut {
  readonly pressing: Pressing;
  readonly escalation: string;
  /** How many messages and edits had arrived before. */
  readonly since: number;
  /** What the person got for the press; null where the power was cut before that. */
  readonly answer: string | null;
}

async function restart(): Promise<void> {
  await service.stop();
  service = await startKillable(dataFolder, minutesAhead);
  await service.idle();
}

async function moreThanTwoMinutesPass(): Promise<void> {
  minutesAhead += 3;
  await service.setClock(minutesAhead);
}

/** The commands of the entries on disk, oldest first. */
function kept(reference: string): string[] {
  const escalation = parseReference(reference);
  if (escalation === null) throw new Error(`${reference} is no reference.`);
  const store = openRecordToRead(file);
  const entries: Entry[] = [...store.record.entries(escalation)];
  store.close();
  return entries.map(({ command }) => command);
}

async function theRecordVerifies(): Promise<void> {
  const said: string[] = [];
  const code = await verifyRecord(['--store', file], { say: (line) => void said.push(line), environment: {} });
  expect({ code, said: said[0] }).toEqual({ code: 0, said: expect.stringContaining('verified.') as string });
}
