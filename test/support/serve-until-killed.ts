import { serve, type Failpoint } from '../../src/main.ts';

/** What a test tells the process; each is answered with `done`. */
export type Order =
  | { readonly kind: 'cut-power-at'; readonly point: Failpoint }
  | { readonly kind: 'set-clock'; readonly minutesAhead: number }
  | { readonly kind: 'become-idle' }
  | { readonly kind: 'stop' };

/** What the process says. */
export type Said = { readonly kind: 'listening'; readonly port: number } | { readonly kind: 'done' };

/**
 * The real service in a process of its own. Told to cut the power at a point, it ends itself with SIGKILL the next time
 * it gets there: nothing is flushed, nothing is closed, no handler runs. Its arguments: the data folder, and by how many
 * minutes its clock is ahead.
 */
const [dataFolder = '', ahead = '0'] = process.argv.slice(2);
let cutAt: Failpoint | null = null;
let minutesAhead = Number(ahead);

const running = await serve({
  port: 0,
  dataFolder,
  clock: () => Date.now() + minutesAhead * 60_000,
  at: (point) => {
    if (point === cutAt) process.kill(process.pid, 'SIGKILL');
  },
});

process.on('message', (order: Order) => void obey(order));
// Whoever started it is gone: nothing is left behind.
process.once('disconnect', () => process.exit());
say({ kind: 'listening', port: running.port });

async function obey(order: Order): Promise<void> {
  switch (order.kind) {
    case 'cut-power-at':
      cutAt = order.point;
      break;
    case 'set-clock':
      minutesAhead = order.minutesAhead;
      break;
    case 'become-idle':
      await running.idle();
      break;
    case 'stop':
      await running.close();
      break;
    default: {
      const never: never = order;
      return never;
    }
  }
  say({ kind: 'done' });
}

function say(said: Said): void {
  process.send?.(said);
}
