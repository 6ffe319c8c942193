import { type Instant, parseInstant } from '../../src/calendar/instant.ts';
import { DEFAULT_RULE } from '../../src/statistics/disclosure-rule.ts';
import { type Period, yearOf } from '../../src/statistics/period.ts';
import { digestOf, documentOf } from '../../src/statistics/release/document-of.ts';
import { writeDocument } from '../../src/statistics/release/read-document.ts';
import type { ReleaseDocument, Undigested } from '../../src/statistics/release/release-document.ts';
import { signWebhook, type WebhookHeaders } from '../../src/statistics/release/webhook.ts';
import { SECRETS } from '../statistics/release/sample-release.ts';

export const NOW: Instant = parseInstant('2027-06-01T09:00:00Z');

interface Made {
  readonly period: Period;
  readonly version: number;
  readonly total: number;
  readonly geography: { readonly code: string; readonly areas: string[] };
  readonly yearStartsInMonth: number;
}

/** A release with a total and nothing else, quick to make. */
export function madeUpRelease(change: Partial<Made> = {}): ReleaseDocument {
  const { geography, yearStartsInMonth } = DEFAULT_RULE;
  const made: Made = { period: yearOf(2025), version: 1, total: 100, geography, yearStartsInMonth, ...change };
  const counted = { code: 'raised', within: null };
  return documentOf(
    {
      period: made.period,
      areas: made.geography.areas,
      version: made.version,
      rule: { version: DEFAULT_RULE.version, bandTo: 7, roundTo: 5 },
      counted,
      total: { kind: 'rounded', to: made.total },
      quarterTotals: [],
      tables: [],
      twoWay: null,
    },
    { counted: 'Challenges raised', tables: [] },
    null,
    { ...DEFAULT_RULE, geography: made.geography, yearStartsInMonth: made.yearStartsInMonth },
    // Soon after its last year is over.
    parseInstant(`${(made.period.from + made.period.quarters) / 4}-06-01T09:00:00Z`),
  );
}

/** The same release saying something else, with the digest of what it says now: what only a holder of the secret can send. */
export function saying(document: ReleaseDocument, change: Partial<Undigested>): ReleaseDocument {
  const said = { ...document, ...change };
  return { ...said, digest: digestOf(said) };
}

export interface Post {
  readonly headers: WebhookHeaders;
  readonly body: string;
}

/** A post of a release as the service would send it. */
export function postOf(document: ReleaseDocument, at: Instant = NOW): Post {
  return posting(writeDocument(document), document.id, at);
}

/** A post of any text under any id, genuinely signed. */
export function posting(body: string, id: string = madeUpRelease().id, at: Instant = NOW): Post {
  return { headers: signWebhook(id, at, body, SECRETS), body };
}
