import { parseArgs } from 'node:util';

export const USAGE =
  'Usage: npm run torture -- --minutes N [--processes 2 to 4] [--kill-every SECONDS] (minutes may be a fraction).';

export interface TortureOptions {
  readonly minutes: number;
  readonly processes: number;
  /** Seconds from one kill to the next. */
  readonly killEvery: number;
}

/** What was asked for; null where it is none of it. */
export function optionsIn(given: readonly string[]): TortureOptions | null {
  try {
    const option = (value: string) => ({ type: 'string' as const, default: value });
    const options = { minutes: option('1'), processes: option('3'), 'kill-every': option('4') };
    const { values } = parseArgs({ args: [...given], options });
    const read = {
      minutes: Number(values.minutes),
      processes: Number(values.processes),
      killEvery: Number(values['kill-every']),
    };
    const fit =
      read.minutes > 0 &&
      read.minutes <= 600 &&
      [2, 3, 4].includes(read.processes) &&
      read.killEvery >= 1 &&
      read.killEvery <= 3600;
    return fit ? read : null;
  } catch {
    return null;
  }
}
