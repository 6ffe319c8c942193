import type { AccessLog, View } from '../../access/access-log.ts';
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
import { NOTHING, plusBeside, plusEscalation, plusViews, type Counts } from './counts.ts';
import type { EveryEscalation } from './either-store.ts';
import { everyView } from './every-view.ts';
import { writeExportFile, type ExportFile } from './export-file.ts';
import { isPast } from './import-view.ts';
import { FORMAT, FORMAT_VERSION, type Line } from './line.ts';
import { showProgress, type Screen } from './progress.ts';
import { readWholeBeside, type BesideStore } from './read-beside.ts';

/** What an export reads of a store. */
export interface ExportedStore extends BesideStore {
  readonly record: Pick<RecordReader, 'read'> & EveryEscalation;
  readonly deliveries: Pick<Deliveries, 'of'>;
  readonly people: Pick<People, 'findNamed'>;
  readonly accessLog: Pick<AccessLog, 'keep' | 'between'>;
}

interface Exporting {
  readonly at: Instant;
  /** The look this export is: kept before anything is written, so the file holds it too. */
  readonly look: View;
  readonly screen: Screen;
}

/** All that is exported of one escalation. */
interface Escalation {
  readonly entries: readonly Entry[];
  readonly deliveries: readonly Delivery[];
  readonly named: readonly NamedPerson[];
}

const AT_ONCE = 8;
const VIEWS_AT_ONCE = 500;

/**
 * Writes a store into a file as JSON Lines, one escalation in memory at a time, everything verified before it is written.
 * The service may run meanwhile: what is decided while it runs is in the file or not, each escalation as it stood at one
 * moment. Throws Faults `record-broken` and `export-not-whole` naming the first thing that does not verify, and then leaves
 * no file.
 */
export async function exportStore(store: ExportedStore, file: string, exporting: Exporting): Promise<Counts> {
  const { at, look, screen } = exporting;
  let counts = NOTHING;
  // Ids only, and only of people outside the directory: few.
  const told = new Set<PersonId>();
  const progress = showProgress(screen, 'escalations', null);
  const fill = async (out: ExportFile): Promise<void> => {
    await store.accessLog.keep(look);
    await out.add([{ kind: 'header', format: FORMAT, version: FORMAT_VERSION, at }]);
    // Before the record: a checkpoint must not know of entries that the file lacks, and a file that is cut later still holds
    // the whole ledger of releases.
    const beside = await readWholeBeside(store);
    await out.add([...beside, { kind: 'record' }]);
    counts = beside.reduce(plusBeside, counts);
    for await (const each of ahead(store.record.escalations(), AT_ONCE, (id) => readWhole(store, id))) {
      const named = each.named.filter(({ person }) => !told.has(person));
      for (const { person } of named) told.add(person);
      await out.add(linesOf({ ...each, named }));
      counts = plusEscalation(counts, { ...each, named });
      progress.step();
    }
    for await (const views of viewsAtOnce(store.accessLog, at)) {
      await out.add(views.map((view) => ({ kind: 'view', view }) as const));
      counts = plusViews(counts, views.length);
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

/** Every look whose time is not past, newest first. */
async function* viewsAtOnce(accessLog: ExportedStore['accessLog'], at: Instant): AsyncGenerator<readonly View[]> {
  let views: View[] = [];
  for await (const view of everyView(accessLog)) {
    if (!isPast(view, at)) views.push(view);
    if (views.length < VIEWS_AT_ONCE) continue;
    yield views;
    views = [];
  }
  yield views;
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
