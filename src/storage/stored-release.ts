import { z } from 'zod';
import type { Truths } from '../statistics/counts.ts';
import type { ReleaseEntry } from '../statistics/release/entry.ts';
import { releaseIdSchema } from '../statistics/release/release-id.ts';
import type { Seal, SealedTruths } from '../statistics/release/seal.ts';
import { instant } from './stored-ids.ts';

const holds = <Held>(shape: z.ZodType): z.ZodType<Held> => z.custom<Held>((value) => shape.safeParse(value).success);
const text = z.string();

const kept = { number: z.int().min(1), at: instant, release: releaseIdSchema, digest: text };

/** Only the shape everything relies on; whether a release is what was signed, its digest says. */
const entry = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('drafted'), ...kept, text, counts: text, rule: z.looseObject({ version: text }) }),
  z.looseObject({ kind: z.literal('audited'), ...kept, ledger: text, findings: z.looseObject({}) }),
  z.looseObject({ kind: z.literal('signed'), ...kept, ledger: text, findings: z.looseObject({}) }),
  z.looseObject({ kind: z.literal('posted'), ...kept, outcome: z.looseObject({ kind: text }) }),
]);

/** An entry of the ledger of releases as every store keeps it. */
export const storedReleaseEntry = holds<ReleaseEntry>(entry);

/** Sealed counts as every store keeps them. Whether they are those that were sealed, the seal says. */
export const storedSealedTruths: z.ZodType<SealedTruths> = z.object({
  seal: z.custom<Seal>((value) => typeof value === 'string'),
  salt: text,
  truths: holds<Truths>(z.array(z.looseObject({ area: text, quarter: z.int() }))),
});
