import type { Instant } from '../../calendar/instant.ts';
import type { Held } from '../../casework/held-since.ts';
import { wordsDue } from '../../casework/words-due.ts';
import { Fault } from '../../errors/fault.ts';
import type { EscalationId } from '../../escalation/ids.ts';
import type { Policies } from '../../policy/policies.ts';
import { ahead } from '../data/ahead.ts';
import type { StoreToErase } from './open-to-erase.ts';

/** How it stands with the words of every escalation. */
export interface Due {
  readonly due: readonly { readonly escalation: EscalationId; readonly since: Instant }[];
  readonly held: readonly { readonly escalation: EscalationId; readonly held: Held }[];
  readonly unfinished: readonly EscalationId[];
  /** How many are closed and have words for which no time is decided. */
  readonly undecided: number;
  readonly notYet: number;
  /** What could not be read, a sentence each: one broken record does not hide the others. */
  readonly broken: readonly string[];
}

/** A store across a network would otherwise wait out every answer. */
const AT_ONCE = 8;

/** Looks at every escalation of the record. */
export async function findDue(record: StoreToErase['record'], policies: Policies, now: Instant): Promise<Due> {
  const due: { escalation: EscalationId; since: Instant }[] = [];
  const held: { escalation: EscalationId; held: Held }[] = [];
  const unfinished: EscalationId[] = [];
  const broken: string[] = [];
  let undecided = 0;
  let notYet = 0;
  const look = async (escalation: EscalationId) => {
    try {
      return { escalation, found: wordsDue(await record.read(escalation), policies, now) };
    } catch (cause) {
      if (cause instanceof Fault && cause.code === 'record-broken') return { escalation, found: cause.message };
      throw cause;
    }
  };
  for await (const { escalation, found } of ahead(record.escalations(), AT_ONCE, look)) {
    if (typeof found === 'string') broken.push(found);
    else if (found.kind === 'due') due.push({ escalation, since: found.since });
    else if (found.kind === 'held') held.push({ escalation, held: found.held });
    else if (found.kind === 'unfinished') unfinished.push(escalation);
    else if (found.kind === 'undecided') undecided += 1;
    else if (found.kind === 'not-yet') notYet += 1;
  }
  return { due, held, unfinished, undecided, notYet, broken };
}
