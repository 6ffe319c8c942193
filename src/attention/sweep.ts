import type { Instant } from '../calendar/instant.ts';
import type { EscalationId } from '../escalation/ids.ts';
import { attend, type AttentionParts } from './attend.ts';

/** How many escalations one sweep looks at in a partnership; the next sweep goes on. */
const AT_ONCE = 200;

/**
 * Looks at everything whose moment has come: at start and every minute. One that fails is reported and does not hold up
 * the others. Answers how many it looked at.
 */
export async function sweep(
  partnerships: readonly string[],
  parts: AttentionParts,
  failed: (error: unknown) => void,
): Promise<number> {
  let looked = 0;
  for (const partnership of partnerships) {
    const now: Instant = parts.now();
    for (const summary of await parts.worklist.dueForAttention(partnership, now, AT_ONCE)) {
      looked += 1;
      await carefully(summary.escalation, parts, failed);
    }
  }
  return looked;
}

async function carefully(
  escalation: EscalationId,
  parts: AttentionParts,
  failed: (error: unknown) => void,
): Promise<void> {
  try {
    await attend(escalation, parts);
  } catch (error) {
    failed(error);
  }
}
