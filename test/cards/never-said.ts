/** Words that blame, or make a challenge a fight. Nothing the product says to anyone holds one. */
const NEVER =
  /\b(overdue|late|later than they should|fail(s|ed|ure)?|breach(es|ed)?|final(ly)?|disput\w*|complainant|against|unacceptable)\b|!/gi;

export function neverSaid(text: string): string[] {
  return [...text.matchAll(NEVER)].map(([word]) => `${word} in: ${text}`);
}
