import { Fault } from '../../errors/fault.ts';
import type { EscalationId } from '../../escalation/ids.ts';
import type { Mark } from '../../record/checkpoint.ts';
import type { Entry } from '../../record/entry.ts';
import { verifyEntries } from '../../record/verify.ts';
import { ahead } from '../data/ahead.ts';
import type { RecordToVerify } from './open-to-verify.ts';

export type Chains =
  | { readonly kind: 'whole'; readonly escalations: number; readonly entries: number }
  | { readonly kind: 'broken'; readonly escalation: EscalationId; readonly version: string; readonly why: string };

/** A store across a network would otherwise wait out every answer. */
const AT_ONCE = 8;

/** Verifies every escalation by itself, up to the first broken entry. `seen` is told of each entry of a whole one. */
export async function verifyChains(record: RecordToVerify, seen: (mark: Mark) => void): Promise<Chains> {
  let escalations = 0;
  let entries = 0;
  const read = ahead(record.escalations(), AT_ONCE, (id) => readable(record, id));
  for await (const { escalation, whole, unreadable } of read) {
    const broken = verifyEntries(whole) ?? unreadable;
    if (broken !== null) return { kind: 'broken', escalation, version: String(broken.version), why: broken.why };
    escalations += 1;
    entries += whole.length;
    for (const { version, at, hash } of whole) seen({ escalation, version, at, hash });
  }
  return { kind: 'whole', escalations, entries };
}

interface Readable {
  readonly escalation: EscalationId;
  readonly whole: readonly Entry[];
  readonly unreadable: { readonly version: string; readonly why: string } | null;
}

/** The entries up to the first that is no entry any more: an edit before it must still be the one that is named. */
async function readable(record: RecordToVerify, escalation: EscalationId): Promise<Readable> {
  const whole: Entry[] = [];
  try {
    for await (const entry of record.entries(escalation)) whole.push(entry);
    return { escalation, whole, unreadable: null };
  } catch (cause) {
    if (!(cause instanceof Fault) || cause.code !== 'record-broken') throw cause;
    const { version = '?', why = cause.message } = cause.details;
    return { escalation, whole, unreadable: { version, why } };
  }
}
