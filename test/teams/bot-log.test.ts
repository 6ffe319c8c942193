import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import {
  BOTH_SETTINGS,
  chatOf,
  CONCERN,
  fills,
  raises,
  redWords,
  referenceIn,
  SECOND,
  textOf,
  WANTED,
  type Chat,
  type Json,
} from '../support/bot-in-chats.ts';
import { startStubConnector, type StubConnector } from '../support/stub-connector.ts';
import type { ChatPerson } from '../support/bot-client.ts';
import { COORDINATOR, HEAD, idOf, MANAGER, RAISER, SCHOOL_NURSE } from '../support/people-at-the-bot.ts';

const SERVICE = 'test/support/serve-and-log.ts';

/** Everything in the sample directory that says who somebody is or how to reach them. */
const PEOPLE_AND_AGENCIES = [
  ...columnsOf('people.csv', ['account', 'tenant', 'title', 'phone', 'email']),
  ...columnsOf('agencies.csv', ['name', 'phone']),
];

function columnsOf(file: string, columns: readonly string[]): readonly string[] {
  const rows = parse<Record<string, string>>(readFileSync(join('policies/sample-directory', file), 'utf8'), {
    columns: true,
  });
  const cells = rows.flatMap((row) => columns.map((column) => row[column] ?? ''));
  return [...new Set(cells)].filter((cell) => cell !== '');
}

const account = (id: string): ChatPerson => ({
  ...RAISER,
  id,
  aadObjectId: id,
  conversationId: `chat-of-${id.slice(0, 8)}`,
});

describe.each(BOTH_SETTINGS)('with buttons drawn as Action.%s, what the service prints', (buttons) => {
  let folder: string;
  let connector: StubConnector;
  let service: ChildProcess;
  let chatAt: (person: ChatPerson) => Chat;
  let people: Record<'raiser' | 'manager' | 'team' | 'nurse', Chat>;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bot-log-'));
    connector = await startStubConnector();
    const paper = openSync(join(folder, 'printed'), 'w');
    service = fork(SERVICE, [folder], {
      stdio: ['ignore', paper, paper, 'ipc'],
      execArgv: ['--no-warnings'],
      env: { ...process.env, BUTTONS: buttons, LOG_LEVEL: 'debug' },
    });
    closeSync(paper);
    const [port] = (await once(service, 'message')) as [number];
    const idle = async () => {
      service.send('idle');
      await once(service, 'message');
    };
    const endpoint = () => `http://127.0.0.1:${port}/api/messages`;
    chatAt = (person) => chatOf(person, { connector, endpoint, idle, buttons });
    const [raiser, manager, team, nurse] = [chatAt(RAISER), chatAt(MANAGER), chatAt(COORDINATOR), chatAt(SCHOOL_NURSE)];
    people = { raiser, manager, team, nurse };
    await people.manager.raw.installs();
  });
  afterEach(async () => {
    await stopped();
    await connector.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const stopped = async (): Promise<string> => {
    if (service.connected) {
      const ended = once(service, 'exit');
      service.disconnect();
      await ended;
    }
    return readFileSync(join(folder, 'printed'), 'utf8');
  };

  /** Does something to the store behind the service's back. */
  const inTheStore = (sql: string) => {
    const database = new DatabaseSync(join(folder, 'escalations.sqlite'));
    database.exec(sql);
    database.close();
  };

  it('holds no words, names, addresses or references, over a whole walk with its mishaps', async () => {
    const { raiser, manager, team, nurse } = people;
    await raiser.says(`This is about Jamie Sample, ${RAISER.aadObjectId}`);
    const named = { ...SECOND, namedRole: 'Health visitor', namedEmail: 'visitor@example.org' };
    const { reference } = await raises(raiser, { ...named, whom: 'named:kent-social-care' });
    await manager.presses('acknowledge-tell-me');
    await fills(manager, 'propose', { answer: 'A joint visit with Jamie first.' }, ['open-answer']);
    await nurse.says(reference);
    await nurse.forges({ verb: 'send-note', escalation: reference, turn: 1, note: 'Jamie again' });
    await raiser.forges({ verb: 'send-accept', escalation: reference, turn: 1, how: 'content', who: 'Jamie' });
    await raiser.forges({ verb: 'show', escalation: 'Jamie' });
    await raiser.raw.sends({ type: 'Jamie', from: null });
    await raiser.says(reference);
    connector.behave(MANAGER.conversationId, { kind: 'answers', status: 403, body: { error: { message: 'Jamie' } } });
    await fills(raiser, 'withdraw', { code: 'other', reason: 'Jamie moved.' });
    inTheStore('UPDATE chat_address SET reference = \'{"Jamie": 1}\'');
    await raises(team, { ...SECOND, whom: 'contact:kent-early-help' }, { kind: 'early-help' });
    inTheStore('DROP TABLE draft');
    await raiser.says('home');

    const log = await stopped();
    expect(log.split('\n').length).toBeGreaterThan(20);
    const never = [
      CONCERN,
      WANTED,
      'Jamie',
      'visitor',
      'example.org',
      'joint visit',
      reference,
      reference.slice(3),
      'KM-',
    ];
    for (const text of [...never, RAISER.aadObjectId, MANAGER.aadObjectId, RAISER.conversationId, folder, 'Person']) {
      expect(log).not.toContain(text);
    }
  });

  it('holds nothing of who, what and which either, over the whole ladder, and joins what belongs together', async () => {
    const { raiser, manager } = people;
    const chat = async (person: ChatPerson) => {
      const one = chatAt(person);
      await one.raw.installs();
      return one;
    };
    const [head, frontDoorManager] = [await chat(HEAD), await chat(account('15000000-0021-4000-8000-000000000021'))];
    const [chief, senior, chair] = [
      await chat(account('16000000-0022-4000-8000-000000000022')),
      await chat(account('ffffffff-0006-4000-8000-000000000006')),
      await chat(account('17000000-0023-4000-8000-000000000023')),
    ];
    const { reference } = await raises(raiser, { whom: 'team:kent-social-care/front-door' });
    const presses = async (by: Chat, data: Json) => {
      const { card } = await by.forges({ verb: 'show', escalation: reference });
      const turn = Number(/"turn":(\d+)/.exec(JSON.stringify(card))?.[1]);
      await by.forges({ escalation: reference, turn, ...data });
    };
    const typed = {
      answer: 'we looked again, quokka',
      further: 'it goes further, quokka',
      recommends: 'keep the plan, quokka',
      willDo: 'we will do it, quokka',
    };
    const has = (by: Chat) => presses(by, { verb: 'acknowledge-known' });
    const maintains = (by: Chat) => presses(by, { verb: 'send-maintain', answer: typed.answer });
    const escalates = (by: Chat, more: Json = {}) =>
      presses(by, { verb: 'send-escalate', further: typed.further, ...more });
    await has(manager);
    await maintains(manager);
    await escalates(raiser, { actor: idOf(HEAD) });
    await presses(head, { verb: 'take-on' });
    await has(frontDoorManager);
    await maintains(frontDoorManager);
    await escalates(head);
    await presses(chief, { verb: 'take-on' });
    await has(senior);
    await maintains(senior);
    await escalates(chief);
    await has(chair);
    const view = { to: 'asked', recommends: typed.recommends, because: 'it is needed, quokka' };
    await presses(chair, { verb: 'send-give-view', ...view });
    await presses(senior, { verb: 'send-record-decision', response: 'in-part', willDo: typed.willDo });
    await presses(chief, { verb: 'send-answer-closing', policyUnclear: 'no', learning: 'yes', onFile: 'yes' });

    const log = await stopped();
    const lines = log.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Record<string, unknown>]));
    const decided = lines.filter(({ code }) => code === 'decision-made');
    expect(decided.map(({ version }) => version)).toEqual(decided.map((_, each) => each + 1));
    expect(decided.at(-1)).toMatchObject({ version: 16, command: 'answer-closing', outcome: 'kept' });
    expect(lines.filter(({ code }) => code === 'message-sent')).toHaveLength(22);
    expect(new Set(lines.flatMap((line) => line['case'] ?? [])).size).toBe(1);

    const chats = [raiser, manager, head, chief, senior, chair].map(({ person }) => person.conversationId);
    const never = [CONCERN, WANTED, 'quokka', reference, reference.slice(3), 'KM-', 'example.org', folder, ...chats];
    for (const text of [...never, ...PEOPLE_AND_AGENCIES]) {
      expect({ text, at: log.indexOf(text) }).toEqual({ text, at: -1 });
    }
  });

  it('of something unexpected is where it happened, under the number the person was told, who is told no more', async () => {
    const { raiser } = people;
    const { reference } = await raises(raiser);
    const on = raiser.newest();
    inTheStore('DROP TABLE draft; DROP TABLE delivery');
    const pressed = await raiser.forges({ verb: 'show', escalation: reference }, on);
    const said = buttons === 'execute' ? redWords(pressed) : (raiser.texts().at(-1) ?? '');
    const incident = /ERR-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(said)?.[0] ?? '';
    expect(incident).not.toBe('');
    const out = JSON.stringify([pressed.answer, connector.arrivals.slice(-1)]);
    expect(out).not.toMatch(/no such table|SQLITE|\.ts:|node_modules|delivery/);
    expect(textOf(pressed.card)).not.toContain('no such table');

    const line = (await stopped()).split('\n').find((each) => each.includes(incident)) ?? '{}';
    expect(JSON.parse(line)).toMatchObject({ level: 'error', code: 'unexpected' });
    expect(line).toContain('src/storage/sqlite/deliveries.ts');
  });

  it('what fails after the answer stops neither the service nor anyone’s next step', async () => {
    const { raiser, manager } = people;
    await raises(raiser);
    inTheStore('DROP TABLE chat_card');
    await manager.presses('acknowledge-known');
    await raiser.says('help');
    expect(service.exitCode).toBeNull();
    expect(await stopped()).toContain('"level":"error"');
  });

  it('is nothing at all of someone who only looked', async () => {
    const { raiser } = people;
    const second = await raises(raiser);
    expect(referenceIn(second.card)).toBe(second.reference);
    const log = await stopped();
    expect(log).not.toContain('"level":"error"');
    expect(log).not.toContain('"level":"warn"');
  });
});
