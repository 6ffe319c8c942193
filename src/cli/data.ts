import { parseArgs } from 'node:util';
import type { Circumstances } from './data/circumstances.ts';
import { exportCommand } from './data/export-command.ts';
import { importCommand } from './data/import-command.ts';
import { terminal } from './data/progress.ts';

const USAGE = [
  'Usage: npm run data -- export --to FILE [--from sqlite|cosmos] [--store PATH]',
  '       npm run data -- import --from FILE [--to sqlite|cosmos] [--store PATH] [--partial]',
];

/**
 * `npm run data -- export|import`: carries everything but the survey between a store and a file (docs/data.md).
 * Answers the exit code: 0, or 1 where it was not told what to do. Throws a Fault where it had to stop.
 */
export async function run(given: readonly string[], settings: Partial<Circumstances> = {}): Promise<number> {
  const { say = console.log, screen = terminal(), environment = process.env } = settings;
  const asked = read(given);
  const circumstances = { say, screen, environment };
  if (asked?.what === 'export') return exportCommand(asked, circumstances);
  if (asked?.what === 'import') return importCommand(asked, circumstances);
  for (const line of USAGE) say(line);
  return 1;
}

interface Asked {
  readonly what: 'export' | 'import';
  readonly file: string;
  /** Undefined: the store of the service's settings. */
  readonly kind: string | undefined;
  readonly store: string | undefined;
  readonly partial: boolean;
}

function read(given: readonly string[]): Asked | null {
  const [what, ...rest] = given;
  if (what !== 'export' && what !== 'import') return null;
  try {
    const text = { type: 'string' } as const;
    const options = { from: text, to: text, store: text, partial: { type: 'boolean', default: false } } as const;
    const { values } = parseArgs({ args: rest, options });
    const { store, partial } = values;
    const [file, kind] = what === 'export' ? [values.to, values.from] : [values.from, values.to];
    if (file === undefined || (kind !== undefined && !['sqlite', 'cosmos'].includes(kind))) return null;
    return what === 'export' && partial ? null : { what, file, kind, store, partial };
  } catch {
    return null;
  }
}
