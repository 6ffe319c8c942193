import { parseArgs } from 'node:util';
import { serveDashboard, type ServeDashboardSettings } from '../serve-dashboard.ts';
import { stopSignal } from './playground/stop-signal.ts';

const USAGE = 'Usage: npm run serve:dashboard [-- --production]';

/**
 * `npm run serve:dashboard [-- --production]`: the dashboard by itself, until it is stopped. Without the option it is for this
 * machine alone, and prints a link to sign in with, which works once. Answers the exit code.
 */
export async function run(
  given: readonly string[],
  settings: Omit<ServeDashboardSettings, 'mode'> = {},
  say: (line: string) => void = console.log,
): Promise<number> {
  const production = isProduction(given);
  if (production === null) {
    say(USAGE);
    return 1;
  }
  const stop = stopSignal(process.env);
  try {
    const running = await serveDashboard({ ...settings, mode: production ? 'production' : 'local' });
    if (running.signInLink !== null) {
      say('The dashboard is running, for this machine alone. To sign in (the link works once):');
      say(`  ${running.signInLink}`);
      say(`Releases are taken at http://127.0.0.1:${running.port}/api/releases. Ctrl-C stops it.`);
    }
    await stop.wanted;
    await running.close();
    return 0;
  } finally {
    stop.forget();
  }
}

function isProduction(given: readonly string[]): boolean | null {
  try {
    const options = { production: { type: 'boolean', default: false } } as const;
    return parseArgs({ args: [...given], options }).values.production;
  } catch {
    return null;
  }
}
