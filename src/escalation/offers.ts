import type { CommandKind } from './commands.ts';
import { possible } from './possible.ts';
import type { Standing } from './standing.ts';
import type { Escalation } from './state.ts';

/**
 * The commands this person may give now. Cards draw their buttons from it and from nothing else; `decide` accepts every
 * one of them (with inputs that fit) and refuses all others.
 */
export function offers(state: Escalation, standing: Standing): readonly CommandKind[] {
  if (standing.seat === null || !standing.maySee) return [];
  return [...possible(state, standing.seat)].filter((kind) => standing.may.has(kind));
}
