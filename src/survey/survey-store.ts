import type { WaveId, WaveStep } from './wave-step.ts';

/** One of a wave's lists, rewritten whole under its ETag. What stands in it, only its own file knows. */
export interface WaveList {
  readonly body: string;
  readonly etag: string;
}

/** What became of asking one person. Who it was, only the wave's key tells, and that is destroyed when the wave closes. */
export interface Ask {
  /** HMAC under the wave's key. */
  readonly ask: string;
  readonly half: 'begun' | 'ended';
  /** Null for `begun`. */
  readonly outcome: 'delivered' | 'refused' | 'unknown' | null;
}

/** Everything the survey keeps. No method takes a person. */
export interface SurveyStore {
  /** Every step of every wave, in order of wave, then number. */
  steps(): Promise<readonly WaveStep[]>;
  /** `exists`: the wave has a step of this number already; nothing is changed. */
  createStep(step: WaveStep): Promise<'created' | 'exists'>;

  /** `exists`: this half is there already: somebody else is asking, or has asked. */
  createAsk(wave: WaveId, ask: Ask): Promise<'created' | 'exists'>;
  /** Every half of every ask of a wave, in the order of the HMACs, which is no order. */
  asks(wave: WaveId): Promise<readonly Ask[]>;
  /** Removes the asks of a wave that is closed. */
  forgetAsks(wave: WaveId): Promise<void>;

  /** Null where there is no list of this name yet. */
  list(wave: WaveId, list: string): Promise<WaveList | null>;
  /** `etag` null: there must be none yet. `changed`: somebody else was first; nothing is changed. The new ETag is random. */
  writeList(wave: WaveId, list: string, body: string, etag: string | null): Promise<'written' | 'changed'>;
  /** Removes a list; does nothing where there is none. */
  forgetList(wave: WaveId, list: string): Promise<void>;

  /** What the wave's keys are made from, together with the survey key, which is never in this store. Null: destroyed, or never made. */
  salt(wave: WaveId): Promise<string | null>;
  /** `exists`: it has one already, which stays. */
  createSalt(wave: WaveId, salt: string): Promise<'created' | 'exists'>;
  /** Overwrites and removes it, in the write-ahead log too where the store has one. */
  destroySalt(wave: WaveId): Promise<void>;
}
