import type { View } from '../../access/access-log.ts';
import { Fault } from '../../errors/fault.ts';
import type { EscalationId } from '../../escalation/ids.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import type { BesideLine } from './beside-line.ts';
import { besideChecker } from './check-beside.ts';
import { NOTHING, plusBeside, plusEscalation, plusViews, type Counts } from './counts.ts';
import { type ExportedEscalation, goesOn, isEmpty, nothingYet, wholeEscalation } from './gather-escalation.ts';
import { FORMAT_VERSION, RECORD_ALONE, type FormatVersion, type Line } from './line.ts';
import { brokenAt, readLines } from './read-lines.ts';

/** What a file holds, in the order of this list; an escalation and a look each one by one. */
export type Exported =
  | { readonly kind: 'beside'; readonly lines: readonly BesideLine[] }
  | ExportedEscalation
  | { readonly kind: 'view'; readonly view: View };

/** Where a cut file ends. */
export interface Cut {
  /** The escalation whose newest entries may be missing; null where the file ends after the record. */
  readonly within: EscalationId | null;
}

/** What was found once the file had been read to its end. */
export interface Ending {
  readonly kind: 'ending';
  readonly version: FormatVersion;
  readonly counts: Counts;
  /** Null: the file is whole. */
  readonly cut: Cut | null;
}

/** The parts of a file, in their order. */
const [HEADER, BESIDE, RECORD, OF_RECORD, VIEWS, TRAILER] = [0, 1, 2, 3, 4, 5] as const;

/**
 * Reads an export, one escalation in memory at a time, and then says how it ended. Verifies every chain, seal and release,
 * and at the end counts and digest. With `partial` a file may be cut, but not before its record: half a ledger of releases
 * would be worse than none. Throws the Faults of `readLines`, and `export-file-too-short`.
 */
export async function* readExport(file: string, partial: boolean): AsyncGenerator<Exported | Ending> {
  const beside: BesideLine[] = [];
  const whyNot = besideChecker();
  let gathered = nothingYet();
  let counts = NOTHING;
  let version: FormatVersion = FORMAT_VERSION;
  let reached: number = HEADER;
  let lastView: string | null = null;
  let next = 1;
  for await (const { number, line } of readLines(file, partial)) {
    const refuse = (why: string) => brokenAt(file, number, why);
    const part = partOf(line);
    const isAgain = part === RECORD && reached === RECORD;
    if (part < reached || isAgain || (reached < RECORD && part > RECORD))
      throw refuse('it does not belong in this place');
    reached = part;
    next = number + 1;
    if (!goesOn(gathered, line)) {
      const each = wholeEscalation(gathered, file, number);
      counts = plusEscalation(counts, each);
      gathered = nothingYet();
      yield each;
    }
    if (part > OF_RECORD && !isEmpty(gathered)) {
      throw brokenAt(file, number - 1, 'what it holds belongs to no escalation');
    }
    switch (line.kind) {
      case 'header':
        version = line.version;
        if (version === RECORD_ALONE) reached = RECORD;
        break;
      case 'record':
        yield { kind: 'beside', lines: beside };
        break;
      case 'named-person':
        gathered.named.push(line.named);
        break;
      case 'delivery':
        gathered.deliveries.push(line.delivery);
        break;
      case 'entry':
        gathered.entries.push(line.entry);
        break;
      case 'view':
        if (lastView !== null && line.view.id >= lastView)
          throw refuse('this look is there twice, or not in its order');
        lastView = line.view.id;
        counts = plusViews(counts, 1);
        yield line;
        break;
      case 'trailer':
        if (canonicalJson(line.counts) !== canonicalJson(counts)) throw refuse('its counts are not those of the file');
        break;
      default: {
        const why = whyNot(line);
        if (why !== null) throw refuse(why);
        beside.push(line);
        counts = plusBeside(counts, line);
      }
    }
  }
  if (reached < RECORD) throw new Fault('export-file-too-short', { file });
  if (reached === TRAILER) {
    yield { kind: 'ending', version, counts, cut: null };
    return;
  }
  // Deliveries a cut file holds without their entries are of no use, and are left out.
  if (gathered.entries.length === 0) {
    yield { kind: 'ending', version, counts, cut: { within: null } };
    return;
  }
  const last = wholeEscalation(gathered, file, next);
  yield last;
  yield { kind: 'ending', version, counts: plusEscalation(counts, last), cut: { within: last.escalation } };
}

function partOf({ kind }: Line): number {
  switch (kind) {
    case 'header':
      return HEADER;
    case 'record':
      return RECORD;
    case 'named-person':
    case 'delivery':
    case 'entry':
      return OF_RECORD;
    case 'view':
      return VIEWS;
    case 'trailer':
      return TRAILER;
    default:
      return BESIDE;
  }
}
