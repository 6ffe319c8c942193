import { z } from 'zod';
import { Fault } from '../errors/fault.ts';
import { readDocument } from '../statistics/release/read-document.ts';
import type { ReleaseDocument } from '../statistics/release/release-document.ts';
import { dashboardReasons as words } from '../words/dashboard-reasons.ts';

const TYPE = 'statistics.release';
const SCHEMA_VERSIONS = [1] as const;

const ofType = z.looseObject({ type: z.literal(TYPE) });
const ofKnownSchema = z.looseObject({ schemaVersion: z.literal(SCHEMA_VERSIONS) });

/**
 * The release in a text as it was posted; or, in a sentence, why it is none. A type or schema that is not known is told apart
 * from one that is broken: what a newer sender says is not wrong, it is only not known here.
 */
export function readPosted(text: string): ReleaseDocument | string {
  const json = jsonIn(text);
  if (json === undefined) return words.notJson;
  if (!ofType.safeParse(json).success) return words.otherType(TYPE);
  if (!ofKnownSchema.safeParse(json).success) return words.otherSchema(SCHEMA_VERSIONS);
  try {
    return readDocument(text);
  } catch (fault) {
    // Half a letter, which no canonical JSON holds, has no reason of its own.
    if (fault instanceof Fault) return words.unreadable(fault.details['why'] ?? words.notCanonical);
    throw fault;
  }
}

/** Undefined is no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
