import type { Instant } from '../calendar/instant.ts';
import type { ReleaseId } from '../statistics/release/release-id.ts';

/** A release as it came in, byte for byte. */
export interface Received {
  /** From 1, without gaps: who writes a number first was first, and everyone after must look again. */
  readonly number: number;
  readonly at: Instant;
  readonly id: ReleaseId;
  readonly digest: string;
  readonly text: string;
}

/** What the dashboard holds: releases it was sent, create-only, and nothing of any case. */
export interface Shelf {
  /** Every release, in the order they came in. */
  received(): Promise<readonly Received[]>;
  /** `exists`: the number is taken, perhaps by this very call tried again; nothing is changed. */
  keep(received: Received): Promise<'created' | 'exists'>;
}
