import { z } from 'zod';

/** A press of a button, as it comes in: a claim, checked for shape only. */
export interface PressIn {
  readonly verb: string;
  readonly escalation: string | null;
  readonly turn: number | null;
  readonly place: string | null;
  /** What was typed and chosen, by input id. Everything arrives as text. */
  readonly inputs: Readonly<Record<string, string>>;
}

const code = z.string().max(80);
const press = z.object({
  verb: z.string().min(1).max(60),
  escalation: code.optional(),
  // Action.Submit sends numbers back as text in some clients.
  turn: z
    .union([
      z.int().min(0),
      z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number),
    ])
    .optional(),
  place: code.optional(),
});

/**
 * More than twice what any of our cards takes, and little enough that a card giving it back still goes through Teams.
 * Longer ones are cut here, and then too long for the command: nobody's words are kept shortened.
 */
const LONGEST_INPUT = 2000;
const MOST_INPUTS = 20;

const OWN = new Set(['verb', 'escalation', 'turn', 'place']);

/** Reads a press from a card's data; null where it is none of ours. */
export function readPress(data: unknown): PressIn | null {
  const read = press.safeParse(data);
  if (!read.success || typeof data !== 'object' || data === null) return null;
  const typed = Object.entries(data).filter(([name]) => !OWN.has(name));
  if (typed.length > MOST_INPUTS) return null;
  const inputs: Record<string, string> = {};
  for (const [name, value] of typed) {
    if (typeof value === 'string' && /^[A-Za-z]{1,30}$/.test(name)) inputs[name] = value.slice(0, LONGEST_INPUT);
  }
  const { verb, escalation = null, turn = null, place = null } = read.data;
  return { verb, escalation, turn, place, inputs };
}
