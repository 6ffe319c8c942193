import { z } from 'zod';
import { releaseIdSchema } from './release-id.ts';

const code = z.string().regex(/^[a-z][a-z0-9-]*$/);
const words = z.string().min(1).max(600);
const day = z.iso.date();
const quarterSchema = z.strictObject({
  year: z.int().min(2000).max(9999).describe('The year the partnership year starts in.'),
  quarter: z.int().min(1).max(4),
});

/** A figure: `[c]`, or a rounded count. There is nothing else a figure can be. */
const figure = z
  .union([z.literal('[c]'), z.int().min(0)])
  .describe('A rounded count, or [c]: a count in the band from 0 that `explained.c` names.');

const base = z
  .strictObject({ code, within: code.nullable() })
  .describe('What is counted; `within` is the wider base it is a part of.');

/** The policy a table's figures come from. Where it changes, the series breaks. */
const under = z.strictObject({
  policy: z.string().min(1),
  version: z.string().min(1),
  notificationRule: z.string().min(1).describe('When that policy has the partnership told of an escalation.'),
});

const table = z.strictObject({
  code,
  base,
  counts: words.describe('What the table counts, in words.'),
  since: z.string().min(1).describe('The first period of this series, counted in this way.'),
  under: z.array(under).min(1).describe('One policy in more than one version: the series breaks within this period.'),
  breaksSeries: z
    .boolean()
    .describe('Not to be compared with the release before: counted in another way, or under another policy.'),
  cells: z.array(z.strictObject({ code: z.string().min(1), words, figure })).min(1),
});

const twoWay = z.strictObject({
  tables: z.tuple([code, code]),
  base,
  cells: z.array(z.strictObject({ codes: z.tuple([z.string().min(1), z.string().min(1)]), figure })),
});

/** Everything of a release but its digest. All of it is public, and it stands for ever. */
export const undigestedSchema = z.strictObject({
  schemaVersion: z.literal(1),
  type: z.literal('statistics.release'),
  id: releaseIdSchema,
  version: z.int().min(1).describe('1, and one more for each correction. The newest counts; the others stay.'),
  drafted: z.iso.datetime({ precision: 3 }),
  period: z.strictObject({
    words,
    first: day,
    last: day,
    from: quarterSchema,
    quarters: z.int().min(4),
    yearStartsInMonth: z.int().min(1).max(12),
  }),
  geography: z.strictObject({ code, areas: z.array(code).min(1) }),
  rule: z.strictObject({
    version: code,
    bandTo: z.int().min(0).describe('Counts from 0 to this are shown as [c].'),
    roundTo: z.literal([5, 7, 9, 11]).describe('Other counts are rounded to the nearest multiple of this.'),
  }),
  explained: z.strictObject({ c: words, rounding: words, missing: words }),
  counted: base,
  countedWords: words,
  total: figure.nullable().describe('Null: not shown.'),
  quarterTotals: z.array(z.strictObject({ ...quarterSchema.shape, words, figure })),
  tables: z.array(table),
  twoWay: twoWay.nullable(),
});

/** A release as it is posted and downloaded (`schemaVersion` 1). docs/release.schema.json is made from this. */
export const releaseDocumentSchema = z.strictObject({
  ...undigestedSchema.shape,
  digest: z
    .string()
    .regex(/^r1:[0-9a-f]{64}$/)
    .describe(
      '`r1:` and the SHA-256, in hex, of the canonical JSON (RFC 8785) of all other fields. The sign-off names it.',
    ),
});

export type Undigested = z.infer<typeof undigestedSchema>;
export type ReleaseDocument = z.infer<typeof releaseDocumentSchema>;
export type Figure = z.infer<typeof figure>;

/** The JSON Schema (draft 2020-12) of a release, as docs/release.schema.json holds it. */
export function releaseJsonSchema(): Readonly<Record<string, unknown>> {
  const made = z.toJSONSchema(releaseDocumentSchema, {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === releaseIdSchema)
        Object.assign(jsonSchema, { type: 'string', pattern: '^[a-z][a-z0-9-]*-v[1-9][0-9]{0,3}$' });
    },
  });
  return { $id: 'release.schema.json', title: 'A release of escalation statistics', ...made };
}
