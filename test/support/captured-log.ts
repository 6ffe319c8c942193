import { makeLog, type Log } from '../../src/telemetry/log.ts';

/** A log whose lines a test can read. */
export function capturedLog(key?: string): { log: Log; lines: () => Record<string, unknown>[]; text: () => string } {
  const written: string[] = [];
  const log = makeLog({
    level: 'debug',
    destination: { write: (line: string) => void written.push(line) },
    ...(key === undefined ? {} : { key }),
  });
  return {
    log,
    lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>),
    text: () => written.join(''),
  };
}
