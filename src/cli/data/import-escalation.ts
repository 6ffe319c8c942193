import type { People, NamedPerson } from '../../directory/people.ts';
import { Fault } from '../../errors/fault.ts';
import { evolveEntry } from '../../escalation/evolve.ts';
import type { EscalationId } from '../../escalation/ids.ts';
import { UNRAISED, type Escalation } from '../../escalation/state.ts';
import type { Deliveries } from '../../notices/deliveries.ts';
import { deliveryId, type Delivery } from '../../notices/delivery.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import type { Entry } from '../../record/entry.ts';
import type { RecordReader } from '../../record/record.ts';
import { summarise } from '../../worklist/summarise.ts';
import type { Ledger } from '../../worklist/worklist.ts';
import type { ExportedEscalation } from './gather-escalation.ts';
import { importConflict, type Imported } from './imported.ts';

/** What an escalation is brought into. */
export interface RecordImported {
  readonly record: Pick<RecordReader, 'read'>;
  readonly ledger: Ledger;
  readonly deliveries: Deliveries;
  readonly people: Pick<People, 'named' | 'findNamed'>;
}

/**
 * Brings one escalation into a store, and counts its entries. What is there already is passed over, so an import that stopped may be run again; what
 * is there and is something else throws Fault `import-conflict` naming it, and is left as it is. An entry's texts are not
 * brought back where the store has had them erased.
 */
export async function importEscalation(exported: ExportedEscalation, store: RecordImported): Promise<Imported> {
  const { escalation, entries, deliveries, named } = exported;
  const there = await store.record.read(escalation);
  refuseOthers(escalation, entries, there);
  for (const each of named) await keepNamed(each, store);
  // Before the entries: should it stop between the two, nothing looks as if it had never been sent.
  await keepDeliveries(escalation, deliveries, store);
  let state: Escalation = UNRAISED;
  let added = 0;
  for (const entry of entries) {
    state = evolveEntry(state, entry);
    if (entry.version <= there.length) continue;
    await keepEntry(entry, state, store);
    added += 1;
  }
  return { added, skipped: entries.length - added };
}

function refuseOthers(escalation: EscalationId, entries: readonly Entry[], there: readonly Entry[]): void {
  for (const [index, entry] of entries.entries()) {
    const standing = there[index];
    if (standing !== undefined && standing.hash !== entry.hash)
      throw importConflict(`${escalation} at version ${entry.version}`);
  }
}

/**
 * The worklist's line asks for no attention: the sweep must not decide about an escalation of which half is there. The
 * worklist is built anew at the end.
 */
async function keepEntry(entry: Entry, after: Escalation, { ledger }: RecordImported): Promise<void> {
  const { escalationId, version } = entry;
  if (after.phase === 'unraised') {
    const why = 'it does not begin with being raised';
    throw new Fault('record-broken', { escalation: escalationId, version: String(version), why });
  }
  if ((await ledger.commit(entry, summarise(after, null))) === 'conflict') {
    throw importConflict(`${escalationId} at version ${version}`);
  }
}

async function keepDeliveries(
  escalation: EscalationId,
  deliveries: readonly Delivery[],
  store: RecordImported,
): Promise<void> {
  if (deliveries.length === 0) return;
  const there = new Map((await store.deliveries.of(escalation)).map((each) => [deliveryId(each), canonicalJson(each)]));
  for (const delivery of deliveries) {
    const id = deliveryId(delivery);
    const standing = there.get(id);
    const same = standing === canonicalJson(delivery);
    if (same || (standing === undefined && (await store.deliveries.create(delivery)) === 'created')) continue;
    throw importConflict(`the delivery ${id} of ${escalation}`);
  }
}

async function keepNamed({ person, email, role }: NamedPerson, { people }: RecordImported): Promise<void> {
  const known = await people.findNamed(person);
  const kept = known ?? (await people.named(email, role, person));
  if (kept.person !== person || kept.email !== email.trim().toLowerCase()) throw importConflict(`the person ${person}`);
}
