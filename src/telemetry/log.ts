import pino, { type DestinationStream, type Level } from 'pino';

/**
 * Everything a log line may hold, and what each may look like. Texts of people, names, email addresses, references of
 * escalations, paths and query strings have no field here, and a value that does not look like its field is withheld: a
 * log is read by people who have no business in a case.
 */
export interface LogFields {
  /** The reference number a person was given for something unexpected. */
  readonly incident?: string;
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
  outcome: CODE,
  reason: CODE,
};
const NUMBERS: ReadonlySet<string> = new Set(['status', 'durationMs', 'count', 'attempt', 'version', 'port']);
const FRAME = /^at [\w$.<>[\] ()/:@+-]{1,240}$/;
/** Two letters and two groups: how an escalation's reference looks, even where it has the shape of a code. */
const REFERENCE = /\b[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{4,5}\b/i;

/** A log of JSON lines. `destination` is standard output unless one is given. Never throws for what it is handed. */
export function makeLog(options: { readonly level: Level | 'silent'; readonly destination?: DestinationStream }): Log {
  const lines = pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    options.destination ?? pino.destination(1),
  );
  const line = (code: string, fields: LogFields) => ({ code: looksLike(CODE, code), ...kept(fields) });
  return {
    debug: (code, fields = {}) => lines.debug(line(code, fields)),
    info: (code, fields = {}) => lines.info(line(code, fields)),
    warn: (code, fields = {}) => lines.warn(line(code, fields)),
    error: (code, fields = {}) => lines.error(line(code, fields)),
  };
}

/** The types keep other fields out of our own source; this keeps them out whatever was spread into the argument. */
function kept(fields: LogFields): Record<string, unknown> {
  const line: Record<string, unknown> = {};
  for (const [name, value] of Object.entries<unknown>({ ...fields })) {
    const pattern = TEXTS[name];
    if (pattern !== undefined) line[name] = looksLike(pattern, value);
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
