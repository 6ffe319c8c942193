import { z } from 'zod';
import { Fault } from '../errors/fault.ts';
import { plainWhy } from '../policy/plain-why.ts';

const code = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a code is lower-case letters, digits and hyphens');

/** What the gate takes away from a release, in the order of the rule, until the rest may be shown. */
const drop = z.enum(['two-way', 'quarter-totals', 'total', 'single-tables']);
export type Drop = z.infer<typeof drop>;

/**
 * The disclosure rule of a partnership (`schemaVersion` 1): what is hidden, how the rest is rounded, how sure the gate
 * must be. Data, owned by a named role; a change is a new version, and a release carries the version it was made under.
 */
export const disclosureRuleSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    version: code,
    ownedBy: z.string().trim().min(1).max(120),
    /** Values nobody has confirmed for this partnership, named so that a sign-off can show them. */
    assumptions: z.array(z.string().trim().min(1).max(300)),
    yearStartsInMonth: z.int().min(1).max(12),
    /** Counts from 0 to this are one band, shown as [c]; counts from 1 to this are what the gate protects. */
    bandTo: z.int().min(5).max(20),
    /** The other counts are rounded to the nearest multiple of this. Odd, so that no count lies half-way. */
    roundTo: z.union([z.literal(5), z.literal(7), z.literal(9), z.literal(11)]),
    /** How many whole values a protected count must be able to have, given everything published. */
    leastFeasible: z.int().min(4).max(8),
    dropOrder: z.array(drop).length(4),
    /** How long one decision of the gate may take. What is not decided by then does not pass. */
    timeBudgetMs: z.int().min(100).max(3_600_000),
    /** The one geography that is published: its code, and the areas it is the sum of. */
    geography: z.strictObject({ code, areas: z.array(code).min(1).max(4) }),
    /** What next year's release may hold, chosen from last year's published figures and nothing else. */
    layout: z.strictObject({
      /** A year total at which tables are shown at all; below it, the total alone. */
      tablesFrom: z.int().min(0),
      /** Whether the year's total stands beside tables, where the gate lets it. Never doing so leaves the gate least to do. */
      totalBesideTables: z.boolean(),
      quarterTotalsFrom: z.int().min(0),
      /** The two tables of a two-way table, and the year total from which it is shown; null shows none. */
      twoWay: z.strictObject({ tables: z.tuple([code, code]), from: z.int().min(0) }).nullable(),
      /** Stands in for last year's total where nothing has been published yet. */
      expectedTotal: z.int().min(0),
    }),
    /** The group paper shows counts under this as one band, from 0; its readers are signed in and named. */
    paperCut: z.int().min(2).max(20),
  })
  .refine(({ dropOrder }) => new Set(dropOrder).size === dropOrder.length, {
    path: ['dropOrder'],
    error: 'each of the four may stand here once',
  })
  .refine(({ bandTo, roundTo }) => Math.round((bandTo + 1) / roundTo) * roundTo > bandTo, {
    path: ['roundTo'],
    error: 'the first count above the band must not be rounded into it',
  });

export type DisclosureRule = z.infer<typeof disclosureRuleSchema>;

/**
 * The rule a partnership begins with, until its information governance lead has agreed one. Its figures come from
 * docs/disclosure.md.
 */
export const DEFAULT_RULE: DisclosureRule = {
  schemaVersion: 1,
  version: 'default-1',
  ownedBy: 'information governance lead of the partnership',
  assumptions: [
    'The partnership year starts in April.',
    'One geography is published: Kent and Medway together.',
    'Before anything is published, about 40 escalations a year are expected.',
    'The group paper hides counts under 3.',
  ],
  yearStartsInMonth: 4,
  bandTo: 7,
  roundTo: 5,
  leastFeasible: 4,
  dropOrder: ['two-way', 'quarter-totals', 'total', 'single-tables'],
  timeBudgetMs: 60_000,
  geography: { code: 'kent-and-medway', areas: ['kent', 'medway'] },
  layout: { tablesFrom: 20, totalBesideTables: true, quarterTotalsFrom: 100, twoWay: null, expectedTotal: 40 },
  paperCut: 3,
};

/** Reads a rule; `file` is its name, for the message only. Throws Fault `disclosure-rule-invalid` naming the first wrong place. */
export function parseDisclosureRule(file: string, json: unknown): DisclosureRule {
  const parsed = disclosureRuleSchema.safeParse(json, { error: plainWhy });
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const place = (first?.path ?? []).join('.') || 'the top of the file';
  throw new Fault('disclosure-rule-invalid', { file, place, why: first?.message ?? 'it is no disclosure rule' });
}
