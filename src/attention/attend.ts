import type { Instant } from '../calendar/instant.ts';
import { fold } from '../escalation/evolve.ts';
import type { EscalationId } from '../escalation/ids.ts';
import { deliverOwed, type DeliveryParts } from '../notices/deliver.ts';
import type { RecordReader } from '../record/record.ts';
import { summarise } from '../worklist/summarise.ts';
import type { Worklist } from '../worklist/worklist.ts';

export interface AttentionParts extends DeliveryParts {
  readonly record: RecordReader;
  readonly worklist: Worklist;
  readonly now: () => Instant;
}

/**
 * Gives one escalation the attention it is owed: sends the notices that were never begun and writes down when to look
 * again. Safe to run twice, at once, or after a crash: the record is read afresh and `begun` decides who sends.
 */
export async function attend(escalation: EscalationId, parts: AttentionParts): Promise<void> {
  const entries = await parts.record.read(escalation);
  const state = fold(entries);
  if (state.phase === 'unraised') return;
  const next = await deliverOwed(escalation, entries, parts);
  await parts.worklist.put(summarise(state, next));
}
