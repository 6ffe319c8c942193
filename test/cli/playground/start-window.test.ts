import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWindow } from '../../../src/cli/playground/start-window.ts';
import { freePorts, listen } from '../../support/free-ports.ts';
import { STAND_IN_PEOPLE } from '../../support/stand-in-people.ts';

describe('one window of the Playground', () => {
  const folder = mkdtempSync(join(tmpdir(), 'window-'));
  const [person] = STAND_IN_PEOPLE;
  const settings = { person, everyone: STAND_IN_PEOPLE, messagesUrl: 'http://127.0.0.1:9/api/messages', folder };

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('answers at its address once it has started, and is gone once it is closed', async () => {
    const window = await startWindow({ ...settings, port: await freePorts(1) });
    expect((await fetch(window.url)).status).toBe(200);
    await window.close();
    await window.ended;
    await expect(fetch(window.url)).rejects.toThrow();
  });

  it('does not settle for the other port that the Playground quietly chooses when its own is taken', async () => {
    const port = await freePorts(1);
    const taken = await listen(port);
    const fault = { code: 'port-in-use', details: { port: String(port) } };
    await expect(startWindow({ ...settings, port })).rejects.toMatchObject(fault);
    await new Promise((settle) => taken?.close(settle));
  });
});
