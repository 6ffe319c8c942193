import type { Server } from 'node:http';
import { Fault } from '../errors/fault.ts';

const CLOSE_WITHIN_MS = 5_000;

/** Opens the port (0: any free one) and answers its number. Throws Fault `port-in-use`. */
export function openPort(http: Server, port: number, host: string): Promise<number> {
  return new Promise((settle, fail) => {
    const refuse = (error: NodeJS.ErrnoException): void =>
      fail(error.code === 'EADDRINUSE' ? new Fault('port-in-use', { port: String(port) }) : error);
    http.once('error', refuse);
    http.listen(port, host, () => {
      http.off('error', refuse);
      const address = http.address();
      settle(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Stops taking requests; answers when those under way are done, or cuts them off after five seconds. */
export function closePort(http: Server): Promise<void> {
  return new Promise((settle) => {
    const cut = setTimeout(() => http.closeAllConnections(), CLOSE_WITHIN_MS);
    http.close(() => {
      clearTimeout(cut);
      settle();
    });
    http.closeIdleConnections();
  });
}
