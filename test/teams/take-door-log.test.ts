import { fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BOTH_SETTINGS, chatOf, textOf } from '../support/bot-in-chats.ts';
import { startStubConnector } from '../support/stub-connector.ts';
import { RAISER } from '../support/people-at-the-bot.ts';

/** Lets someone take a door at a service of its own, and answers what they saw and every line the service printed. */
async function takesDoor(buttons: string, before: (file: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'door-log-'));
  const connector = await startStubConnector();
  const paper = openSync(join(folder, 'printed'), 'w');
  const service = fork('test/support/serve-and-log.ts', [folder], {
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
  const chat = chatOf(RAISER, { connector, endpoint, idle, buttons: buttons === 'submit' ? 'submit' : 'execute' });
  await chat.says('raise');
  await chat.presses('doors');
  before(join(folder, 'escalations.sqlite'));
  const { card } = await chat.presses('door-taken', { door: 'allegation' });
  const ended = once(service, 'exit');
  service.disconnect();
  await ended;
  const printed = readFileSync(join(folder, 'printed'), 'utf8');
  await connector.close();
  rmSync(folder, { recursive: true, force: true });
  return { said: textOf(card), printed };
}

const ERROR = /"level":(?:50|"error")/;

describe.each(BOTH_SETTINGS)('what is logged of a door that was taken (buttons: %s)', (buttons) => {
  it('is no door and nobody', async () => {
    const { printed } = await takesDoor(buttons, () => undefined);
    expect(printed).toContain('turn-answered');
    for (const never of ['allegation', 'door', RAISER.aadObjectId]) expect(printed).not.toContain(never);
    expect(printed).not.toMatch(ERROR);
  });

  it('is a code where it could not be counted, still without door and person, and they had the words', async () => {
    const { said, printed } = await takesDoor(buttons, (file) => {
      const database = new DatabaseSync(file);
      database.exec('DROP TABLE tally');
      database.close();
    });
    expect(said).toContain('Tell the Local Authority Designated Officer (LADO)');
    expect(printed.split('\n').filter((line) => ERROR.test(line))).toEqual([
      expect.stringMatching(/unexpected.*ERR-/) as string,
    ]);
    for (const never of ['allegation', RAISER.aadObjectId]) expect(printed).not.toContain(never);
  });
});
