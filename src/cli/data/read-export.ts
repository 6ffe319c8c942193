import type { NamedPerson } from '../../directory/people.ts';
import { Fault } from '../../errors/fault.ts';
import type { EscalationId } from '../../escalation/ids.ts';
import type { Delivery } from '../../notices/delivery.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import type { Entry } from '../../record/entry.ts';
import { verifyEntries } from '../../record/verify.ts';
import type { Counts, Line } from './line.ts';
import { brokenAt, readLines } from './read-lines.ts';

/** All a file holds of one escalation; its entries verify. */
export interface Exported {
  readonly kind: 'escalation';
  readonly escalation: EscalationId;
  readonly entries: readonly Entry[];
  readonly deliveries: readonly Delivery[];
  readonly named: readonly NamedPerson[];
}

/** What was found once the file had been read to its end. */
export interface Ending {
  readonly kind: 'ending';
  readonly counts: Counts;
  /** The escalation whose newest entries may be missing, because a cut file ends there. */
  readonly cutWithin: EscalationId | null;
}

interface Gathered {
  readonly entries: Entry[];
  readonly deliveries: Delivery[];
  readonly named: NamedPerson[];
}

const NOTHING: Counts = { escalations: 0, entries: 0, deliveries: 0, namedPeople: 0 };

/**
 * Reads an export, one escalation in memory at a time, and then says how it ended. Verifies every chain, and at the end
 * counts and digest. Throws the Faults of `readLines`.
 */
export async function* readExport(file: string, partial: boolean): AsyncGenerator<Exported | Ending> {
  let gathered = nothingYet();
  let counts = NOTHING;
  let next = 1;
  let isWhole = false;
  for await (const { number, line } of readLines(file, partial)) {
    if (!goesOn(gathered, line)) {
      const each = whole(gathered, file, number);
      counts = plus(counts, each);
      gathered = nothingYet();
      yield each;
    }
    gather(gathered, line);
    if (line.kind === 'trailer') {
      if (!isEmpty(gathered)) throw brokenAt(file, number - 1, 'what it holds belongs to no escalation');
      if (canonicalJson(line.counts) !== canonicalJson(counts)) {
        throw brokenAt(file, number, 'its counts are not those of the file');
      }
      isWhole = true;
    }
    next = number + 1;
  }
  // Deliveries a cut file holds without their entries are of no use, and are left out.
  if (isWhole || gathered.entries.length === 0) {
    yield { kind: 'ending', counts, cutWithin: null };
    return;
  }
  const last = whole(gathered, file, next);
  yield last;
  yield { kind: 'ending', counts: plus(counts, last), cutWithin: last.escalation };
}

function nothingYet(): Gathered {
  return { entries: [], deliveries: [], named: [] };
}

function isEmpty({ entries, deliveries, named }: Gathered): boolean {
  return entries.length + deliveries.length + named.length === 0;
}

/** Entries come last of what is written of an escalation: what follows them, other than more of them, begins the next. */
function goesOn({ entries: [first] }: Gathered, line: Line): boolean {
  return first === undefined || (line.kind === 'entry' && line.entry.escalationId === first.escalationId);
}

function gather({ entries, deliveries, named }: Gathered, line: Line): void {
  switch (line.kind) {
    case 'entry':
      entries.push(line.entry);
      break;
    case 'delivery':
      deliveries.push(line.delivery);
      break;
    case 'named-person':
      named.push(line.named);
      break;
    case 'header':
    case 'trailer':
      break;
    default: {
      const never: never = line;
      throw new Fault('unexpected', {}, never);
    }
  }
}

/** What was gathered of one escalation up to the line before `end`, its entries last. */
function whole({ entries, deliveries, named }: Gathered, file: string, end: number): Exported {
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

function plus(counts: Counts, { entries, deliveries, named }: Exported): Counts {
  return {
    escalations: counts.escalations + 1,
    entries: counts.entries + entries.length,
    deliveries: counts.deliveries + deliveries.length,
    namedPeople: counts.namedPeople + named.length,
  };
}
