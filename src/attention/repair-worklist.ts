import type { Instant } from '../calendar/instant.ts';
import { fold } from '../escalation/evolve.ts';
import type { EscalationId } from '../escalation/ids.ts';
import { unrecordedClocks } from '../escalation/running-clocks.ts';
import type { Deliveries } from '../notices/deliveries.ts';
import type { Delivery } from '../notices/delivery.ts';
import { owedSoFar, type OwedNotice } from '../notices/owed-so-far.ts';
import { fateOf } from '../notices/what-became.ts';
import type { RecordReader } from '../record/record.ts';
import { summarise } from '../worklist/summarise.ts';
import type { Summary } from '../worklist/summary.ts';
import type { Worklist } from '../worklist/worklist.ts';

/** Follows what is added to the record and mends the worklist where a crash left it behind. */
export interface WorklistRepair {
  /** Takes up where the last run, of any instance, stopped. Answers how many escalations it folded anew. */
  run(): Promise<number>;
}

export interface RepairParts {
  readonly record: Pick<RecordReader, 'read'>;
  readonly deliveries: Pick<Deliveries, 'of'>;
  readonly worklist: Pick<Worklist, 'put'>;
  readonly now: () => Instant;
}

/**
 * Puts the line of one escalation in place, unless one of a newer version stands there. The whole record is folded anew:
 * what made us look is never applied by itself. Answers whether there was anything to put. Sends and records nothing, so it
 * may run beside the service, twice, or at once; at worst the sweep looks once more than it had to.
 */
export async function repairWorklist(escalation: EscalationId, parts: RepairParts): Promise<boolean> {
  const line = await lineFromRecord(escalation, parts);
  if (line === null) return false;
  await parts.worklist.put(line);
  return true;
}

/**
 * The worklist's line as record and deliveries give it, with the moment the sweep must look: at once where a notice was
 * never begun or is under way. Null where nothing was raised under this reference.
 */
async function lineFromRecord(
  escalation: EscalationId,
  { record, deliveries, now }: Omit<RepairParts, 'worklist'>,
): Promise<Summary | null> {
  const entries = await record.read(escalation);
  const state = fold(entries);
  if (state.phase === 'unraised') return null;
  const owed = owedSoFar(entries);
  const before = owed.length === 0 ? [] : await deliveries.of(escalation);
  const moments = [
    unrecordedClocks(state)[0]?.dueAt ?? null,
    ...owed.map((notice) => attentionTo(notice, before, now())),
  ];
  return summarise(state, soonest(moments));
}

/** When a notice next wants somebody to look; null once nothing more will be done about it. */
function attentionTo(notice: OwedNotice, deliveries: readonly Delivery[], now: Instant): Instant | null {
  const fate = fateOf(notice, notice.version, deliveries, now);
  switch (fate.kind) {
    case 'settled':
      return null;
    case 'never-begun':
    case 'under-way':
      return now;
    case 'try-again':
      return fate.from;
    default: {
      const never: never = fate;
      return never;
    }
  }
}

function soonest(moments: readonly (Instant | null)[]): Instant | null {
  const stated = moments.filter((moment) => moment !== null);
  return stated.reduce<Instant | null>((first, each) => (first === null || each < first ? each : first), null);
}
