import { serve } from '../../src/main.ts';

/** What the parent tells this process; each is answered with `done`. */
export type Order = 'become-idle' | 'stop';

/** What this process says. */
export type Said = { readonly kind: 'listening'; readonly port: number } | { readonly kind: 'done' };

// The service as it is, in a process of its own, over the store its environment names. Its clock may be ahead.
const [minutesAhead = '0'] = process.argv.slice(2);
const running = await serve({
  mode: 'local',
  port: 0,
  clock: () => Date.now() + Number(minutesAhead) * 60_000,
});

process.on('message', (order: Order) => void obey(order));
// Whoever started it is gone: nothing is left behind.
process.once('disconnect', () => process.exit());
say({ kind: 'listening', port: running.port });

async function obey(order: Order): Promise<void> {
  await (order === 'stop' ? running.close() : running.idle());
  say({ kind: 'done' });
}

function say(said: Said): void {
  process.send?.(said);
}
