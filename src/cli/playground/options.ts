import { parseArgs } from 'node:util';
import { Fault } from '../../errors/fault.ts';

const MOST_PEOPLE = 8;
const LAST_PORT = 65_535;

/** How `npm start` was asked to run. */
export interface StartOptions {
  /** How many sample people get a window. */
  readonly people: number;
  /** Port of the service. */
  readonly port: number;
  /** Port of the first window; the others follow it. */
  readonly playgroundPort: number;
  /** Where the store, the windows' files and everything else written lives. */
  readonly dataFolder: string;
}

/**
 * Reads `--people`, `--port` and `--playground-port`; PORT and DATA_FOLDER come from the environment. Throws
 * 'option-invalid' naming the option.
 */
export function readOptions(given: readonly string[], environment: Readonly<NodeJS.ProcessEnv>): StartOptions {
  const values = parse(given);
  return {
    people: whole('--people', values.people ?? '3', 1, MOST_PEOPLE),
    port: whole(
      values.port === undefined ? 'PORT' : '--port',
      values.port ?? environment['PORT'] ?? '3978',
      1,
      LAST_PORT,
    ),
    playgroundPort: whole('--playground-port', values['playground-port'] ?? '56150', 1, LAST_PORT - MOST_PEOPLE),
    dataFolder: environment['DATA_FOLDER'] ?? 'data',
  };
}

function parse(given: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...given], options: { people: text, port: text, 'playground-port': text } }).values;
  } catch (cause) {
    throw new Fault('option-invalid', { name: given.join(' '), why: 'it is not one of those known' }, cause);
  }
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new Fault('option-invalid', { name, why: `it must be a whole number from ${least} to ${most}` });
}
