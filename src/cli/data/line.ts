import { z } from 'zod';
import type { View } from '../../access/access-log.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { NamedPerson } from '../../directory/people.ts';
import type { Delivery } from '../../notices/delivery.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import type { Entry } from '../../record/entry.ts';
import { storedDelivery } from '../../storage/stored-delivery.ts';
import { entryBody, entryWords } from '../../storage/stored-entry.ts';
import { instant } from '../../storage/stored-ids.ts';
import { storedNamedPerson } from '../../storage/stored-people.ts';
import { storedView } from '../../storage/stored-view.ts';
import { besideShapes, type BesideLine } from './beside-line.ts';
import { countsSchema, type Counts } from './counts.ts';

/** What an export calls itself, and the number of its form: a form that is not known is refused, never guessed at. */
export const FORMAT = 'escalations-export';
export const FORMAT_VERSION = 2;
/** The first form held the record, deliveries and people alone. It is read; none is written any more. */
export const RECORD_ALONE = 1;

export type FormatVersion = typeof FORMAT_VERSION | typeof RECORD_ALONE;

/** One line of an export. */
export type Line =
  /** The first. What the file holds is known only at its end, so it stands there. */
  | { readonly kind: 'header'; readonly format: typeof FORMAT; readonly version: FormatVersion; readonly at: Instant }
  | BesideLine
  /** What stands beside the record is whole, and the record begins. */
  | { readonly kind: 'record' }
  | { readonly kind: 'named-person'; readonly named: NamedPerson }
  | { readonly kind: 'delivery'; readonly delivery: Delivery }
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'view'; readonly view: View }
  /** The last. `digest`: `sha256:` and the SHA-256 in hex of every byte before it. */
  | { readonly kind: 'trailer'; readonly counts: Counts; readonly digest: string };

const line: z.ZodType<Line> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('header'),
    format: z.literal(FORMAT),
    version: z.literal([FORMAT_VERSION, RECORD_ALONE]),
    at: instant,
  }),
  ...besideShapes,
  z.strictObject({ kind: z.literal('record') }),
  z.strictObject({ kind: z.literal('named-person'), named: storedNamedPerson }),
  z.strictObject({ kind: z.literal('delivery'), delivery: storedDelivery }),
  z.strictObject({ kind: z.literal('entry'), entry: entryBody.extend({ words: entryWords.nullable() }) }),
  z.strictObject({ kind: z.literal('view'), view: storedView }),
  z.strictObject({ kind: z.literal('trailer'), counts: countsSchema, digest: z.string() }),
]);

/** The line as it is written, with its end. */
export function written(given: Line): string {
  return `${canonicalJson(given)}\n`;
}

/** The line this text is; null where it is none. */
export function readLine(text: string): Line | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const read = line.safeParse(value);
  return read.success ? read.data : null;
}
