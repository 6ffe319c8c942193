import type { Instant } from '../calendar/instant.ts';
import { passDeadlines } from '../casework/pass-deadlines.ts';
import { fold } from '../escalation/evolve.ts';
import type { EscalationId } from '../escalation/ids.ts';
import { deliverOwed, type DeliveryParts } from '../notices/deliver.ts';
import { followUpDue } from '../escalation/follow-up.ts';
import { unrecordedClocks } from '../escalation/running-clocks.ts';
import type { Policies } from '../policy/policies.ts';
import type { RecordReader } from '../record/record.ts';
import { summarise } from '../worklist/summarise.ts';
import type { Ledger, Worklist } from '../worklist/worklist.ts';

export interface AttentionParts extends DeliveryParts {
  readonly record: RecordReader;
  readonly ledger: Ledger;
  readonly policies: Policies;
  readonly worklist: Worklist;
  readonly now: () => Instant;
}

/**
 * Gives one escalation the attention it is owed: records the times that have passed, sends the notices that were never
 * begun and writes down when to look again. Safe to run twice, at once, or after a crash: the record is read afresh and `begun` decides who sends.
 */
export async function attend(escalation: EscalationId, parts: AttentionParts): Promise<void> {
  const entries = await passDeadlines(escalation, parts);
  const state = fold(entries);
  if (state.phase === 'unraised') return;
  const next = await deliverOwed(escalation, entries, parts);
  const clock = unrecordedClocks(state)[0]?.dueAt ?? followUpDue(state, parts.policies.find(state.policy));
  await parts.worklist.put(summarise(state, sooner(next, clock)));
}

function sooner(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
