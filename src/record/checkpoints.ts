import type { PlainDate } from '../calendar/instant.ts';

/** A checkpoint as it is kept and handed on: its signature (a compact JWS) holds what it says. */
export interface SignedCheckpoint {
  readonly of: PlainDate;
  readonly signed: string;
}

/** The checkpoints beside the record: one a day, created once and never changed. */
export interface Checkpoints {
  /** `exists`: another instance was first that day, and nothing is changed. */
  create(checkpoint: SignedCheckpoint): Promise<'created' | 'exists'>;
  of(date: PlainDate): Promise<SignedCheckpoint | null>;
  /** All of them, oldest first. */
  all(): Promise<readonly SignedCheckpoint[]>;
}
