import { z } from 'zod';
import type { PlainDate } from '../calendar/instant.ts';
import type { Ask, WaveList } from '../survey/survey-store.ts';
import type { WaveId, WaveStep } from '../survey/wave-step.ts';
import { instant, personId } from './stored-ids.ts';

const waveId = z.custom<WaveId>((value) => typeof value === 'string' && value.length > 0);
const day = z.custom<PlainDate>((value) => typeof value === 'string' && value.length === 10);
const texts = z.array(z.string());
const shared = { wave: waveId, number: z.int().min(1), at: instant, by: personId.nullable() };

const plan = z.object({
  title: z.string(),
  questionSet: z.object({ id: z.string(), version: z.string() }),
  modules: z.array(z.enum(['core', 'challenged', 'after-outcome'])),
  without: texts,
  opens: day,
  closes: day,
  groups: texts,
  page: z.boolean(),
});

/** A step of a wave, as every store keeps it. */
export const storedWaveStep: z.ZodType<WaveStep> = z.discriminatedUnion('kind', [
  z.object({ ...shared, kind: z.literal('planned'), plan }),
  z.object({
    ...shared,
    kind: z.literal('launched'),
    merged: z.array(z.object({ code: z.string(), groups: texts, asked: z.int() })),
    link: z.string().nullable(),
  }),
  z.object({ ...shared, kind: z.literal('reminded') }),
  z.object({
    ...shared,
    kind: z.literal('closed'),
    answered: z.array(z.object({ group: z.string(), count: z.int() })),
    byLink: z.int(),
  }),
  z.object({ ...shared, kind: z.literal('abandoned') }),
]);

/** One half of an ask, as every store keeps it. */
export const storedAsk: z.ZodType<Ask> = z.object({
  ask: z.string(),
  half: z.enum(['begun', 'ended']),
  outcome: z.enum(['delivered', 'refused', 'unknown']).nullable(),
});

/** A list as a table of SQLite has it; in Cosmos DB the ETag is the item's own. */
export const storedList: z.ZodType<WaveList> = z.object({ body: z.string(), etag: z.string() });
