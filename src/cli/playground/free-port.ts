import { createServer } from 'node:net';
import { Fault } from '../../errors/fault.ts';

const LOOPBACK = '127.0.0.1';
const EVERY_ADDRESS = undefined;

/**
 * Refuses a port that something on this machine listens on. Both the loopback address and every address are tried,
 * because some systems let the two be taken by different programs. Throws 'port-in-use'.
 */
export async function refuseBusyPort(port: number): Promise<void> {
  for (const host of [LOOPBACK, EVERY_ADDRESS]) {
    if (!(await canListen(port, host))) throw new Fault('port-in-use', { port: String(port) });
  }
}

function canListen(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, ...(host === undefined ? {} : { host }) }, () => probe.close(() => resolve(true)));
  });
}
