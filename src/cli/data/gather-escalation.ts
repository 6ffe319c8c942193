import type { NamedPerson } from '../../directory/people.ts';
import type { EscalationId } from '../../escalation/ids.ts';
import type { Delivery } from '../../notices/delivery.ts';
import type { Entry } from '../../record/entry.ts';
import { verifyEntries } from '../../record/verify.ts';
import type { Line } from './line.ts';
import { brokenAt } from './read-lines.ts';

/** All a file holds of one escalation; its entries verify. */
export interface ExportedEscalation {
  readonly kind: 'escalation';
  readonly escalation: EscalationId;
  readonly entries: readonly Entry[];
  readonly deliveries: readonly Delivery[];
  readonly named: readonly NamedPerson[];
}

/** What was read of an escalation so far. */
export interface Gathered {
  readonly entries: Entry[];
  readonly deliveries: Delivery[];
  readonly named: NamedPerson[];
}

export function nothingYet(): Gathered {
  return { entries: [], deliveries: [], named: [] };
}

export function isEmpty({ entries, deliveries, named }: Gathered): boolean {
  return entries.length + deliveries.length + named.length === 0;
}

/** Entries come last of what is written of an escalation: what follows them, other than more of them, begins the next. */
export function goesOn({ entries: [first] }: Gathered, line: Line): boolean {
  return first === undefined || (line.kind === 'entry' && line.entry.escalationId === first.escalationId);
}

/** What was gathered of one escalation up to the line before `end`, its entries last. Throws Fault `export-file-broken`. */
export function wholeEscalation(
  { entries, deliveries, named }: Gathered,
  file: string,
  end: number,
): ExportedEscalation {
  const first = end - entries.length;
  const escalation = entries[0]?.escalationId;
  if (escalation === undefined) throw brokenAt(file, first, 'it belongs to no escalation');
  const broken = verifyEntries(entries);
  if (broken !== null) {
    const line = Math.min(first + broken.version - 1, end - 1);
    throw brokenAt(file, line, `${escalation} at version ${broken.version}, ${broken.why}`);
  }
  if (deliveries.some((each) => each.escalation !== escalation)) {
    throw brokenAt(file, first - 1, `it is not a delivery of ${escalation}, whose entries follow`);
  }
  return { kind: 'escalation', escalation, entries, deliveries, named };
}
