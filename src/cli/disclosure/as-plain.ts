/** Letters that steer a terminal or turn the order of what is read. */
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text on one line, as far as our own lines go, with nothing in it that could act on whoever opens it. */
export function asPlain(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(STEERING, '\ufffd')
    .replace(/\n/gu, ' ');
}

/** People's words, line by line behind a bar, so that none of them passes for a line of ours. */
export function quoted(text: string): readonly string[] {
  return text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .split('\n')
    .map((line) => `    | ${line.replace(STEERING, '\ufffd')}`);
}
