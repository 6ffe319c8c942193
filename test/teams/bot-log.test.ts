import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
} from '../support/bot-in-chats.ts';
import { startStubConnector, type StubConnector } from '../support/stub-connector.ts';
import { COORDINATOR, MANAGER, RAISER, SCHOOL_NURSE } from '../support/people-at-the-bot.ts';

const SERVICE = 'test/support/serve-and-log.ts';

describe.each(BOTH_SETTINGS)('with buttons drawn as Action.%s, what the service prints', (buttons) => {
  let folder: string;
  let connector: StubConnector;
  let service: ChildProcess;
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
    const chat = (person: typeof RAISER) => chatOf(person, { connector, endpoint, idle, buttons });
    people = { raiser: chat(RAISER), manager: chat(MANAGER), team: chat(COORDINATOR), nurse: chat(SCHOOL_NURSE) };
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
