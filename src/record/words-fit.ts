import type { EscalationEvent } from '../escalation/events.ts';
import type { Words } from './entry.ts';
import { digestOf } from './hash.ts';
import { saidIn } from './said-in.ts';

/**
 * Why these words are not the ones the events speak of, in words for a person who verifies; null where they are. The
 * fields are named, the texts never.
 */
export function wordsMisfit(words: Words, events: readonly EscalationEvent[]): string | null {
  const said = saidIn(events);
  const kept = new Map(Object.entries(words));
  for (const { field, digest } of said) {
    const sealed = kept.get(field);
    if (sealed === undefined) return `the text of "${field}" is missing while others are there`;
    if (digestOf(sealed) !== digest) return `the text of "${field}" is not the one that was written`;
  }
  const unknown = [...kept.keys()].find((field) => !said.some((one) => one.field === field));
  return unknown === undefined ? null : `there is a text "${unknown}" that the entry does not speak of`;
}
