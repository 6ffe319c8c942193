import { createHmac, hkdfSync } from 'node:crypto';
import type { SurveyParts } from './parts.ts';
import type { WaveId } from './wave-step.ts';

/** What a wave hides people and answers with, 32 bytes each. None of them is ever kept. */
export interface WaveKeys {
  /** Codes who was asked. */
  readonly asks: Uint8Array;
  /** Codes who has answered: under another key, so that the two codes of a person are not the same text. */
  readonly marks: Uint8Array;
  /** Encrypts answers while they wait. */
  readonly answers: Uint8Array;
}

const BYTES = 32;

/** The keys of the wave with this salt, by HKDF-SHA-256. Without the salt, which closing destroys, nobody can make them again. */
export function waveKeys(salt: string, surveyKey: Uint8Array): WaveKeys {
  const key = (info: string) =>
    new Uint8Array(hkdfSync('sha256', surveyKey, salt, `escalation survey, version 1: ${info}`, BYTES));
  return { asks: key('asks'), marks: key('marks'), answers: key('answers') };
}

/** The keys of a wave that is launched; null where it is not, or where they were destroyed. */
export async function keysOf(
  wave: WaveId,
  { store, surveyKey }: Pick<SurveyParts, 'store' | 'surveyKey'>,
): Promise<WaveKeys | null> {
  const salt = await store.salt(wave);
  return salt === null ? null : waveKeys(salt, surveyKey);
}

/** A person, or what they were asked for, as the holder of the key knows it again, 43 characters, and nobody else. */
export function codeOf(asked: string, key: Uint8Array): string {
  return createHmac('sha256', key).update(asked, 'utf8').digest('base64url');
}
