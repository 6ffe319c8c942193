import { Fault } from '../errors/fault.ts';
import type { Log } from './log.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const FRAMES_AT_MOST = 20;

/**
 * Logs something that went wrong and answers the reference number a person is given for it (`ERR-4F7Q-2XWD`). A Fault is
 * logged under its code; anything else as `unexpected`, with the places in the source and the error's kind, but never the
 * error's own text, which may quote what a person wrote. `random` gives that many random bytes. `about` is the escalation it
 * happened with, where the caller knows and the Fault does not say.
 */
export function reportFault(
  log: Log,
  error: unknown,
  random: (size: number) => Uint8Array,
  about: string | null = null,
): string {
  const incident = incidentNumber(random(8));
  const code = error instanceof Fault ? error.code : 'unexpected';
  const source = error instanceof Fault && code !== 'unexpected' ? error.cause : error;
  const frames = framesOf(source);
  const escalation = (error instanceof Fault ? error.details['escalation'] : undefined) ?? about;
  const whose = escalation === null ? {} : { about: escalation };
  log.error(code, { incident, ...whose, ...kindOf(source), ...(frames.length === 0 ? {} : { frames }) });
  return incident;
}

/** Eight characters that can be said over the phone. It is not an escalation's reference and does not look like one. */
function incidentNumber(random: Uint8Array): string {
  const letters = Array.from(random, (byte) => ALPHABET.charAt(byte & 31)).join('');
  return `ERR-${letters.slice(0, 4)}-${letters.slice(4, 8)}`;
}

function kindOf(error: unknown): { reason?: string } {
  return error instanceof Error ? { reason: error.name } : {};
}

/** A line of a stack that names a place: `at name (place:1:2)` or `at place:1:2`. */
const PLACE = /^\s+at (?:[\w$.<>[\] ]+ \()?[^\s()]+:\d+:\d+\)?$/;

/** The places of an error and of what caused it, without the folder the service is installed in. */
function framesOf(error: unknown): string[] {
  const frames: string[] = [];
  for (let each = error; each instanceof Error && frames.length < FRAMES_AT_MOST; each = each.cause) {
    // The error's text stands first in its stack, and a text may hold anything: cut it off by its own length.
    const stack = each.stack ?? '';
    const text = stack.indexOf(each.message);
    if (text === -1) continue;
    const lines = stack.slice(text + each.message.length).split('\n');
    frames.push(...lines.filter((line) => PLACE.test(line)).map((line) => withoutFolder(line.trim())));
  }
  return frames.slice(0, FRAMES_AT_MOST);
}

function withoutFolder(frame: string): string {
  return frame.replace(/(?:file:\/\/)?\/[^\s()]*?\/(src|test|node_modules)\//, '$1/').slice(0, 200);
}
