import type { EscalationId } from '../escalation/ids.ts';
import { attend, type AttentionParts } from './attend.ts';

/** How many escalations one sweep looks at in a partnership; the next sweep goes on. */
const AT_ONCE = 200;

export interface SweepParts extends AttentionParts {
  /**
   * Does the work once nothing else that this process does for that escalation is under way: else a message the sweep is
   * sending could come after one that was owed later, and take its place in the chat.
   */
  readonly inTurn: (escalation: EscalationId, work: () => Promise<void>) => Promise<void>;
}

/**
 * Looks at everything whose moment has come: at start and every minute. One that fails, or a partnership whose list cannot
 * be read, is reported and does not hold up the others. Answers how many it looked at.
 */
export async function sweep(
  partnerships: readonly string[],
  parts: SweepParts,
  failed: (error: unknown, escalation?: EscalationId) => void,
): Promise<number> {
  let looked = 0;
  for (const partnership of partnerships) {
    const due = await carefully(() => parts.worklist.dueForAttention(partnership, parts.now(), AT_ONCE), failed);
    for (const { escalation } of due ?? []) {
      looked += 1;
      await carefully(
        () => parts.inTurn(escalation, () => attend(escalation, parts)),
        (error) => failed(error, escalation),
      );
    }
  }
  return looked;
}

async function carefully<Done>(work: () => Promise<Done>, failed: (error: unknown) => void): Promise<Done | null> {
  try {
    return await work();
  } catch (error) {
    failed(error);
    return null;
  }
}
