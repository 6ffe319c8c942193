import { connect } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, type Serve } from '../../src/cli/start.ts';
import { Fault } from '../../src/errors/fault.ts';
import { startProduct, type ProductSettings, type RunningProduct } from '../browser/support/running-product.ts';
import { freePorts, isFree, listen } from '../support/free-ports.ts';
import { STAND_IN_PEOPLE } from '../support/stand-in-people.ts';
import { standInService } from '../support/stand-in-service.ts';

const STAND_IN = [process.execPath, '--no-warnings', 'test/support/start-with-stand-in.ts'];

function options(port: number): string[] {
  return ['--people', '2', '--port', String(port), '--playground-port', String(port + 1)];
}

/** Whether anyone on this machine answers at this address and port. */
function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port }, () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

describe('npm start', () => {
  let started: RunningProduct | null = null;

  async function start(settings: ProductSettings): Promise<RunningProduct> {
    started = await startProduct(settings);
    return started;
  }

  // An expectation that fails must not leave a service and its windows behind.
  afterEach(async () => {
    await started?.stop();
    started = null;
  });

  it('gives each sample person a window, says where, and leaves nothing behind after Ctrl-C', async () => {
    const product = await start({ people: 2, command: STAND_IN });
    for (const [place, address] of product.windows.entries()) {
      expect((await fetch(address)).status).toBe(200);
      const { title = '', agencyName = '' } = STAND_IN_PEOPLE[place] ?? {};
      expect(product.output()).toMatch(new RegExp(`${title} +${agencyName} +${address}\n`));
    }
    expect(product.output()).toContain(product.dataFolder);
    expect(await product.stop()).toBe(0);
    expect(product.output()).not.toMatch(/has stopped|Error/);
  });

  it('keeps the windows to this machine: nobody on the network can be one of the people', async () => {
    const product = await start({ people: 1, command: STAND_IN });
    expect(await answers('127.0.0.1', product.port + 1)).toBe(true);
    // A listener on every address would answer at every address of the loopback network.
    expect(await answers('127.0.0.2', product.port + 1)).toBe(false);
    expect(await product.stop()).toBe(0);
  });

  it('keeps the settings and the log of each window in the data folder', async () => {
    const product = await start({ people: 1, command: STAND_IN });
    const own = join(product.dataFolder, 'playground', STAND_IN_PEOPLE[0]?.aadObjectId ?? '');
    expect(readFileSync(`${own}.yml`, 'utf8')).toContain(STAND_IN_PEOPLE[0]?.tenantId);
    expect(readFileSync(`${own}.log`, 'utf8')).toContain(`Listening on ${product.port + 1}`);
    await product.stop();
  });

  it('takes the windows with it when the service crashes', async () => {
    const product = await start({ people: 2, command: STAND_IN });
    const body = JSON.stringify({ type: 'message', text: 'crash' });
    await fetch(`http://127.0.0.1:${product.port}/api/messages`, { method: 'POST', body });
    expect(await product.ended()).not.toBe(0);
    expect(product.output()).toContain('told to crash');
  });

  it('takes the windows with it even when it is killed without warning', async () => {
    const product = await start({ people: 2, command: STAND_IN });
    process.kill(product.pid, 'SIGKILL');
    expect(await product.ended()).toBeNull();
  });

  it('stops when npm alone is ended and its shell does not pass that on', async () => {
    const shell = ['sh', '-c', `${STAND_IN.join(' ')} "$@"; exit`, 'sh'];
    const product = await start({ people: 1, command: shell, environment: { npm_lifecycle_event: 'start' } });
    process.kill(product.pid, 'SIGTERM');
    expect(await product.ended()).toBeNull();
  });

  it.each([
    ['the service', 0],
    ['the first window', 1],
    ['the last window', 2],
  ])('refuses to start when the port of %s is in use, and starts nothing', async (_, busy) => {
    const port = await freePorts(3);
    const taken = await listen(port + busy);
    const serve: Serve = () => Promise.reject(new TypeError('It was started all the same.'));
    await expect(run(options(port), serve)).rejects.toMatchObject({
      code: 'port-in-use',
      details: { port: String(port + busy) },
    });
    await new Promise((settle) => taken?.close(settle));
  });

  it('says what the service says when it cannot start, and opens no window', async () => {
    const port = await freePorts(3);
    const fault = new Fault('policy-unknown', { policy: 'kent.draft-1' });
    await expect(run(options(port), () => Promise.reject(fault))).rejects.toBe(fault);
    expect(await isFree(port + 1)).toBe(true);
  });

  it('stops the service again when a window cannot start', async () => {
    const port = await freePorts(3);
    let closed = false;
    const serve: Serve = async (settings) => {
      const service = await standInService(settings);
      const spoilt = service.people.map((person) => ({ ...person, tenantId: 7 as unknown as string }));
      return { ...service, people: spoilt, close: () => ((closed = true), service.close()) };
    };
    await expect(run(options(port), serve)).rejects.toMatchObject({ code: 'playground-stopped' });
    expect(closed).toBe(true);
    expect(await isFree(port)).toBe(true);
    expect(await isFree(port + 1)).toBe(true);
  });
});
