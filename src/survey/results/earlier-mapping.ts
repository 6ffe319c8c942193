import { z } from 'zod';
import { plainWhy } from '../../policy/plain-why.ts';
import { brokenEarlier } from './earlier-broken.ts';

const words = (most: number) => z.string().trim().min(1).max(most);

const measureSchema = z
  .strictObject({
    /** As the CSV names it. */
    theirs: words(60),
    /** Our measure; null where we have none like it. */
    ours: words(60).nullable(),
    /** Whether the question and its answers had the same words, similar ones, or cannot be compared. */
    comparison: z.enum(['same-words', 'similar', 'not-comparable']),
    /** Their answer, as the CSV has it, and the code of ours. Empty where nothing is compared. */
    answers: z.record(z.string(), z.string()),
    /** Why it is so, for the code book. */
    why: words(400),
  })
  .refine(({ ours, comparison }) => ours !== null || comparison === 'not-comparable', {
    path: ['ours'],
    error: 'name our measure, or say "not-comparable"',
  })
  .refine(({ answers, comparison }) => comparison !== 'not-comparable' || Object.keys(answers).length === 0, {
    path: ['answers'],
    error: 'leave this empty: what cannot be compared has no answers of ours',
  });

const mappingSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    phase: words(40),
    /** Year and month in which it was asked. */
    when: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a year and a month are needed, as YYYY-MM'),
    source: words(300),
    measures: z.array(measureSchema).min(1),
  })
  .refine(({ measures }) => new Set(measures.map(({ theirs }) => theirs)).size === measures.length, {
    path: ['measures'],
    error: 'one of their measures stands here twice',
  })
  .refine(
    ({ measures }) => {
      const ours = measures.flatMap((each) => (each.ours === null ? [] : [each.ours]));
      return new Set(ours).size === ours.length;
    },
    { path: ['measures'], error: 'one of our measures stands here twice' },
  );

/** How the measures of an earlier phase go with ours. Somebody who has both questionnaires before them writes it. */
export type EarlierMapping = z.infer<typeof mappingSchema>;
export type MappedMeasure = EarlierMapping['measures'][number];

/** Reads a mapping; `file` is its name, for the message only. Throws Fault `survey-earlier-invalid` naming the first wrong place. */
export function parseEarlierMapping(file: string, text: string): EarlierMapping {
  const parsed = mappingSchema.safeParse(jsonIn(file, text), { error: plainWhy });
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const place = (first?.path ?? []).join('.') || 'the top of the file';
  throw brokenEarlier(file, place, first?.message ?? 'it is no mapping');
}

function jsonIn(file: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw brokenEarlier(file, 'the top of the file', 'it is not JSON; look for a missing comma or bracket', cause);
  }
}
