import { randomBytes } from 'node:crypto';
import pino, { type DestinationStream, type Level } from 'pino';
import { caseMarks } from './case-mark.ts';

/**
 * Everything a log line may hold, and what each may look like. Texts of people, names, email addresses, references of
 * escalations, paths and query strings have no field here, and a value that does not look like its field is withheld: a
 * log is read by people who have no business in a case.
 */
export interface LogFields {
  /** The reference number a person was given for something unexpected. */
  readonly incident?: string;
  /** The escalation it is about, by its reference, which is never written: the line has `case`, a mark made with a key. */
  readonly about?: string;
  /** A notice or a command by its name in the source. */
  readonly notice?: string;
  readonly command?: string;
  /** A route as it was declared, never a path as it was asked for. */
  readonly route?: string;
  readonly method?: string;
  /** HTTP status. */
  readonly status?: number;
  readonly durationMs?: number;
  readonly count?: number;
  readonly attempt?: number;
  readonly version?: number;
  readonly port?: number;
  /** What became of something: a short code such as `refused`. */
  readonly outcome?: string;
  /** Why, as a short code such as `ConversationBlockedByUser`. */
  readonly reason?: string;
  /** Where in the source something unexpected happened, without the error's own text. */
  readonly frames?: readonly string[];
}

/** Where the service says what it did. `code` is a fixed name in the source, such as `request-answered`. */
export interface Log {
  debug(code: string, fields?: LogFields): void;
  info(code: string, fields?: LogFields): void;
  warn(code: string, fields?: LogFields): void;
  error(code: string, fields?: LogFields): void;
}

const CODE = /^[A-Za-z][A-Za-z0-9-]{0,60}$/;
const WITHHELD = '[withheld]';

const TEXTS: Readonly<Record<string, RegExp>> = {
  incident: /^ERR-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/,
  route: /^\/[a-z:/-]{0,80}$/,
  method: /^[A-Z]{3,8}$/,
  notice: CODE,
  command: CODE,
  outcome: CODE,
  reason: CODE,
};
const NUMBERS: ReadonlySet<string> = new Set(['status', 'durationMs', 'count', 'attempt', 'version', 'port']);
const FRAME = /^at [\w$.<>[\] ()/:@+-]{1,240}$/;
/** Two letters and two groups: how an escalation's reference looks, even where it has the shape of a code. */
const REFERENCE = /\b[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{4,5}\b/i;

export interface LogOptions {
  readonly level: Level | 'silent';
  /** What the marks of cases are made with. Absent: random, so that lines can be joined within this process alone. */
  readonly key?: string;
  /** Standard output unless one is given. */
  readonly destination?: DestinationStream;
}

/** A log of JSON lines. Never throws for what it is handed. */
export function makeLog(options: LogOptions): Log {
  const mark = caseMarks(options.key ?? randomBytes(32));
  const lines = pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    options.destination ?? pino.destination(1),
  );
  const line = (code: string, fields: LogFields) => ({ code: looksLike(CODE, code), ...kept(fields, mark) });
  return {
    debug: (code, fields = {}) => lines.debug(line(code, fields)),
    info: (code, fields = {}) => lines.info(line(code, fields)),
    warn: (code, fields = {}) => lines.warn(line(code, fields)),
    error: (code, fields = {}) => lines.error(line(code, fields)),
  };
}

/** The types keep other fields out of our own source; this keeps them out whatever was spread into the argument. */
function kept(fields: LogFields, mark: (reference: string) => string): Record<string, unknown> {
  const line: Record<string, unknown> = {};
  for (const [name, value] of Object.entries<unknown>({ ...fields })) {
    const pattern = TEXTS[name];
    if (name === 'about') line['case'] = typeof value === 'string' ? mark(value) : WITHHELD;
    else if (pattern !== undefined) line[name] = looksLike(pattern, value);
    else if (NUMBERS.has(name)) line[name] = typeof value === 'number' ? value : WITHHELD;
    else if (name === 'frames' && Array.isArray(value)) line[name] = value.map((frame) => looksLike(FRAME, frame));
  }
  return line;
}

function looksLike(pattern: RegExp, value: unknown): string {
  const fits = typeof value === 'string' && pattern.test(value);
  if (!fits) return WITHHELD;
  return value.startsWith('ERR-') || !REFERENCE.test(value) ? value : WITHHELD;
}
