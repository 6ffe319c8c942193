import type { Answer } from './answer.ts';
import { ownerMissing, preconditionFailed, refusal } from './answer.ts';
import type { Ask, Kind } from './ask.ts';
import { forbidden } from './rights.ts';

/** What goes wrong. Times are milliseconds. */
export type What =
  | { readonly fault: 'throttled'; readonly retryAfterMs: number }
  | { readonly fault: 'retry-with' }
  | { readonly fault: 'unavailable' }
  | { readonly fault: 'timed-out' }
  | { readonly fault: 'forbidden' }
  | { readonly fault: 'session-not-available' }
  | { readonly fault: 'stale-etag' }
  | { readonly fault: 'missing-container' }
  /** The connection is closed and nothing was done. */
  | { readonly fault: 'dropped-before-write' }
  /** Everything was done, and then the connection is closed without an answer. */
  | { readonly fault: 'dropped-after-commit' }
  /** Everything is done at once, the answer comes late: what a time-out of the client leaves behind. */
  | { readonly fault: 'slow'; readonly answerAfterMs: number }
  /** Queries, lists and change feeds come in pages of at most so many items. */
  | { readonly fault: 'small-pages'; readonly items: number }
  /** A query's page comes empty, with a continuation, as Azure is free to do. */
  | { readonly fault: 'empty-page' }
  /** Reads and queries are answered by a replica so many changes late, unless the session token demands newer. */
  | { readonly fault: 'stale-replica'; readonly behind: number };

export interface FaultRule {
  /** Which requests: all of what is given here must match; nothing given is every request. */
  readonly on?: {
    readonly kind?: Kind | readonly Kind[];
    readonly container?: string;
    readonly method?: string;
    /** The partition key's value, as the item holds it. */
    readonly partitionKey?: string;
  };
  /** The first matching request that is hit, counted from the moment the rule was given; 1 unless told. */
  readonly nth?: number;
  /** How many are hit from there on; 1 unless told (`small-pages`: all). */
  readonly times?: number;
  readonly what: What;
}

/** How what is stored is shown to one request. */
export interface Showing {
  readonly pageSize: number | null;
  readonly emptyPage: boolean;
  readonly behind: number;
}

/** What the rules hold for one request. */
export interface Trouble {
  /** Answered instead of doing anything. */
  readonly refused: Answer | null;
  readonly dropped: 'before' | 'after' | null;
  readonly answerAfterMs: number;
  readonly showing: Showing;
}

function matches({ on = {} }: FaultRule, ask: Ask): boolean {
  const kinds = on.kind === undefined ? null : [on.kind].flat();
  return (
    (kinds === null || kinds.includes(ask.kind)) &&
    (on.container ?? ask.container) === ask.container &&
    (on.method ?? ask.method) === ask.method &&
    (on.partitionKey === undefined || JSON.stringify([on.partitionKey]) === ask.partitionKey)
  );
}

function refusedAs(what: What, ask: Ask): Answer | null {
  switch (what.fault) {
    case 'throttled': {
      const answer = refusal(429, 'TooManyRequests', 'The request rate is too large.', 3200);
      return { ...answer, headers: { ...answer.headers, 'x-ms-retry-after-ms': String(what.retryAfterMs) } };
    }
    case 'retry-with':
      return refusal(449, 'RetryWith', 'Conflicting request to resource has been attempted. Retry to avoid conflicts.');
    case 'unavailable':
      return refusal(503, 'ServiceUnavailable', 'Service is currently unavailable.');
    case 'timed-out':
      return refusal(408, 'RequestTimeout', 'Request timed out.');
    case 'forbidden':
      return forbidden(ask);
    case 'session-not-available':
      return refusal(404, 'NotFound', 'The read session is not available for the input session token.', 1002);
    case 'stale-etag':
      return preconditionFailed();
    case 'missing-container':
      return ownerMissing();
    case 'dropped-before-write':
    case 'dropped-after-commit':
    case 'slow':
    case 'small-pages':
    case 'empty-page':
    case 'stale-replica':
      return null;
  }
}

/** The rules in force, each counting the requests it matched. */
export class Faults {
  private readonly rules: { readonly rule: FaultRule; seen: number }[] = [];

  add(rule: FaultRule): void {
    this.rules.push({ rule, seen: 0 });
  }

  clear(): void {
    this.rules.length = 0;
  }

  /** Counts this request on every rule it matches, and gathers what they hold for it; of several refusals the first given counts. */
  take(ask: Ask): Trouble {
    const due: What[] = [];
    for (const entry of this.rules.filter(({ rule }) => matches(rule, ask))) {
      entry.seen += 1;
      const { nth = 1, what, times = what.fault === 'small-pages' ? Infinity : 1 } = entry.rule;
      if (entry.seen >= nth && entry.seen < nth + times) due.push(what);
    }
    const named = (fault: What['fault']): boolean => due.some((what) => what.fault === fault);
    const sizes = due.flatMap((what) => (what.fault === 'small-pages' ? [what.items] : []));
    const waits = due.flatMap((what) => (what.fault === 'slow' ? [what.answerAfterMs] : []));
    return {
      refused: due.map((what) => refusedAs(what, ask)).find((answer) => answer !== null) ?? null,
      dropped: named('dropped-before-write') ? 'before' : named('dropped-after-commit') ? 'after' : null,
      answerAfterMs: Math.max(0, ...waits),
      showing: {
        pageSize: sizes.length === 0 ? null : Math.min(...sizes),
        emptyPage: named('empty-page'),
        behind: Math.max(0, ...due.flatMap((what) => (what.fault === 'stale-replica' ? [what.behind] : []))),
      },
    };
  }
}
