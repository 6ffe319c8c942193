const BYTES = 32;

/** The survey key in a text: base64url of 32 bytes. Null where it is none. */
export function surveyKeyIn(text: string): Uint8Array | null {
  const written = text.trim();
  const key = Buffer.from(written, 'base64url');
  return key.length === BYTES && key.toString('base64url') === written ? new Uint8Array(key) : null;
}

/** A new key as `surveyKeyIn` reads it. */
export function newSurveyKey(random: (bytes: number) => Uint8Array): string {
  return Buffer.from(random(BYTES)).toString('base64url');
}
