import type { Instant } from '../../calendar/instant.ts';
import type { NamedPerson, People } from '../../directory/people.ts';
import { Fault } from '../../errors/fault.ts';
import type { EscalationId, PersonId } from '../../escalation/ids.ts';
import type { Deliveries } from '../../notices/deliveries.ts';
import type { Delivery } from '../../notices/delivery.ts';
import type { Entry } from '../../record/entry.ts';
import type { RecordReader } from '../../record/record.ts';
import { verifyEntries } from '../../record/verify.ts';
import { ahead } from './ahead.ts';
import type { EveryEscalation } from './either-store.ts';
import { writeExportFile, type ExportFile } from './export-file.ts';
import { FORMAT, FORMAT_VERSION, type Counts, type Line } from './line.ts';
import { showProgress, type Screen } from './progress.ts';

/** What an export reads of a store. */
export interface ExportedStore {
  readonly record: Pick<RecordReader, 'read'> & EveryEscalation;
  readonly deliveries: Pick<Deliveries, 'of'>;
  readonly people: Pick<People, 'findNamed'>;
}

/** All that is exported of one escalation. */
interface Escalation {
  readonly entries: readonly Entry[];
  readonly deliveries: readonly Delivery[];
  readonly named: readonly NamedPerson[];
}

const AT_ONCE = 8;

/**
 * Writes a store into a file as JSON Lines, one escalation in memory at a time, each verified before it is written. The
 * service may run meanwhile: what is decided while it runs is in the file or not, each escalation as it stood at one moment.
 * Throws Fault `record-broken` naming the first entry that does not verify, and then leaves no file.
 */
export async function exportStore(store: ExportedStore, file: string, at: Instant, screen: Screen): Promise<Counts> {
  let counts: Counts = { escalations: 0, entries: 0, deliveries: 0, namedPeople: 0 };
  // Ids only, and only of people outside the directory: few.
  const told = new Set<PersonId>();
  const progress = showProgress(screen, 'escalations', null);
  const fill = async (out: ExportFile): Promise<void> => {
    await out.add([{ kind: 'header', format: FORMAT, version: FORMAT_VERSION, at }]);
    for await (const each of ahead(store.record.escalations(), AT_ONCE, (id) => readWhole(store, id))) {
      const named = each.named.filter(({ person }) => !told.has(person));
      for (const { person } of named) told.add(person);
      await out.add(linesOf({ ...each, named }));
      counts = {
        escalations: counts.escalations + 1,
        entries: counts.entries + each.entries.length,
        deliveries: counts.deliveries + each.deliveries.length,
        namedPeople: counts.namedPeople + named.length,
      };
      progress.step();
    }
    await out.add([{ kind: 'trailer', counts, digest: out.digest() }]);
  };
  try {
    await writeExportFile(file, fill);
  } finally {
    progress.end();
  }
  return counts;
}

async function readWhole({ record, deliveries, people }: ExportedStore, escalation: EscalationId): Promise<Escalation> {
  const entries = await record.read(escalation);
  const broken = verifyEntries(entries);
  if (broken !== null) {
    throw new Fault('record-broken', { escalation, version: String(broken.version), why: broken.why });
  }
  // After the entries, and none that is newer than they are: a notice that was sent must never look as if it was not, and
  // one of a decision that is not in the file must not stand for another decision's.
  const newest = entries.at(-1)?.version ?? 0;
  const kept = (await deliveries.of(escalation)).filter(({ version }) => version <= newest);
  const named = await Promise.all(namedIn(entries).map((person) => people.findNamed(person)));
  return { entries, deliveries: kept, named: named.filter((each) => each !== null) };
}

/** People outside the directory that a raise named. Nothing else in a record speaks of one by an id of their own. */
function namedIn(entries: readonly Entry[]): readonly PersonId[] {
  const people = entries.flatMap(({ events }) =>
    events.flatMap((event) => (event.kind === 'raised' && event.named !== null ? [event.named] : [])),
  );
  return [...new Set(people)];
}

/**
 * Deliveries come before the entries: where a file is cut, or an import stops, no entry stands there whose messages look as
 * if they had never been sent.
 */
function linesOf({ entries, deliveries, named }: Escalation): readonly Line[] {
  return [
    ...named.map((each) => ({ kind: 'named-person', named: each }) as const),
    ...deliveries.map((delivery) => ({ kind: 'delivery', delivery }) as const),
    ...entries.map((entry) => ({ kind: 'entry', entry }) as const),
  ];
}
