import { repairWorklist, type RepairParts } from '../../attention/repair-worklist.ts';
import { Fault } from '../../errors/fault.ts';
import type { EscalationId } from '../../escalation/ids.ts';
import type { Worklist } from '../../worklist/worklist.ts';
import { ahead } from './ahead.ts';
import type { EveryEscalation } from './either-store.ts';
import { showProgress, type Screen } from './progress.ts';

export interface RebuildParts extends Omit<RepairParts, 'worklist' | 'record'> {
  readonly record: RepairParts['record'] & EveryEscalation;
  readonly worklist: RepairParts['worklist'] & Pick<Worklist, 'clear'>;
}

export interface Rebuilt {
  readonly lines: number;
  /** Escalations whose record cannot be read: each is a sentence. They have no line now. */
  readonly broken: readonly string[];
}

/** Few enough that people who work meanwhile do not wait. */
const AT_ONCE = 8;

/**
 * Drops the worklist and builds it anew from the record. Beside a running service it is safe: what is decided meanwhile is
 * put by the service, and a line never replaces one of a newer version. Until it ends, lists show only part.
 */
export async function rebuildWorklist(parts: RebuildParts, screen: Screen): Promise<Rebuilt> {
  const total = await howMany(parts.record);
  // Not before it is known that the record can be read.
  await parts.worklist.clear();
  const progress = showProgress(screen, 'escalations', total);
  const broken: string[] = [];
  let lines = 0;
  try {
    for await (const outcome of ahead(parts.record.escalations(), AT_ONCE, (each) => putLine(each, parts))) {
      if (typeof outcome === 'string') broken.push(outcome);
      else lines += outcome;
      progress.step();
    }
  } finally {
    progress.end();
  }
  return { lines, broken };
}

async function howMany(record: EveryEscalation): Promise<number> {
  const seen = ahead(record.escalations(), 1, () => Promise.resolve(1));
  let total = 0;
  for await (const one of seen) total += one;
  return total;
}

/** How many lines were put, or what is wrong: one broken record must not cost everyone else their worklist. */
async function putLine(escalation: EscalationId, parts: RebuildParts): Promise<number | string> {
  try {
    return (await repairWorklist(escalation, parts)) ? 1 : 0;
  } catch (cause) {
    if (cause instanceof Fault && cause.code === 'record-broken') return cause.message;
    throw cause;
  }
}
