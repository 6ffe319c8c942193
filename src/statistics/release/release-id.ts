import { z } from 'zod';
import type { Period } from '../period.ts';

/** Names one version of one release for ever: `kent-and-medway-2025-v1`. It is the webhook's id, so it holds no full stop. */
export type ReleaseId = string & { readonly __brand: 'ReleaseId' };

const FORM = /^[a-z][a-z0-9-]*-\d{4}(?:-to-\d{4})?-v[1-9]\d{0,3}$/;

/** An id as someone typed it or a store kept it. */
export const releaseIdSchema = z.custom<ReleaseId>((value) => typeof value === 'string' && FORM.test(value));

/** The id of a version of the release of whole partnership years; the years are those they start in. */
export function releaseId(geography: string, { from, quarters }: Period, version: number): ReleaseId {
  const [first, last] = [Math.floor(from / 4), Math.floor((from + quarters - 1) / 4)];
  const years = first === last ? String(first) : `${first}-to-${last}`;
  return releaseIdSchema.parse(`${geography}-${years}-v${version}`);
}
