import { createServer, type Server } from 'node:net';

const FIRST_ASKED = 20_000;
const LAST_ASKED = 30_000;

/** The first of `count` consecutive ports nobody listens on, below the range the system hands out by itself. */
export async function freePorts(count: number): Promise<number> {
  const start = FIRST_ASKED + (process.pid % 90) * 100;
  for (let first = start; first < LAST_ASKED; first += count) {
    const free = await Promise.all(Array.from({ length: count }, (_, place) => isFree(first + place)));
    if (free.every(Boolean)) return first;
  }
  throw new Error('No free ports found.');
}

/** Whether nobody listens on this port. */
export async function isFree(port: number): Promise<boolean> {
  const server = await listen(port);
  if (server === null) return false;
  await new Promise((settle) => server.close(settle));
  return true;
}

/** Takes a port, or answers null when it is taken. */
export function listen(port: number): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, () => resolve(server));
  });
}
