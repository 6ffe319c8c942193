import type { Instant } from '../../calendar/instant.ts';
import type { Directory } from '../../directory/directory.ts';
import { postsOf } from '../../directory/who-is.ts';
import { Fault } from '../../errors/fault.ts';
import type { EscalationId, PersonId } from '../../escalation/ids.ts';
import type { Delivery } from '../../notices/delivery.ts';
import type { Entry } from '../../record/entry.ts';
import type { Store } from '../../storage/store.ts';
import { everyView } from '../data/every-view.ts';
import { deedsOf } from './deeds.ts';
import { NOTHING, type Disclosure, type Own, type Step } from './disclosure.ts';

/** More than anybody looks at one escalation in its time; the access log is asked for the newest first. */
const VIEWS_AT_MOST = 100_000;

/** Everything held of one escalation; every word of it is someone's, so all steps are others'. Throws `escalation-unknown`. */
export async function gatherEscalation(escalation: EscalationId, store: Store, madeAt: Instant): Promise<Disclosure> {
  const entries = await store.record.read(escalation);
  if (entries.length === 0) throw new Fault('escalation-unknown', { escalation });
  const own: Own = {
    ...NOTHING,
    cards: await store.people.cardsOf(escalation),
    messages: await store.deliveries.of(escalation),
    views: await store.accessLog.ofEscalation(escalation, VIEWS_AT_MOST),
  };
  const others = entries.map((entry) => ({ entry, mentions: false }));
  return { about: { kind: 'escalation', escalation }, madeAt, own, others };
}

/** Everything held about one person, from every store there is; goes through the whole record. Throws `person-unknown`. */
export async function gatherPerson(
  person: PersonId,
  store: Store,
  directory: Directory,
  madeAt: Instant,
): Promise<Disclosure> {
  const beside = await heldBeside(person, store, directory);
  const cards = [];
  const messages: Delivery[] = [];
  const steps: Step[] = [];
  const others: Step[] = [];
  for await (const entries of store.record.all()) {
    const escalation = entries[0]?.escalationId;
    if (escalation === undefined) continue;
    // A card may stand in the chat of someone who only looked.
    const card = await store.people.card(escalation, person);
    if (card !== null) cards.push(card);
    const sent = await store.deliveries.of(escalation);
    messages.push(...sentTo(person, sent));
    if (!entries.some((entry) => mentions(entry, person))) continue;
    for (const entry of entries) {
      if (entry.actor.person === person) steps.push({ entry, mentions: false });
      else others.push({ entry, mentions: mentions(entry, person) });
    }
  }
  const own: Own = { ...beside, cards, messages, steps };
  if (isNothing(own) && others.length === 0) throw new Fault('person-unknown', { person });
  return { about: { kind: 'person', person }, madeAt, own, others };
}

async function heldBeside(person: PersonId, store: Store, directory: Directory): Promise<Own> {
  const { people, accessLog } = store;
  const views = [];
  for await (const view of everyView(accessLog)) if (view.person === person) views.push(view);
  return {
    ...NOTHING,
    posts: postsOf(directory, person),
    covers: directory.covers.filter((cover) => cover.person === person || cover.deputy === person),
    named: await people.findNamed(person),
    address: await people.address(person),
    draft: await people.draft(person),
    views,
    deeds: await deedsOf(person, store),
  };
}

/** The attempts to send them a message, each with how it ended. */
function sentTo(person: PersonId, deliveries: readonly Delivery[]): readonly Delivery[] {
  const attempt = ({ version, notice, attempt: number }: Delivery) => `${version}.${notice}.${number}`;
  const theirs = deliveries.flatMap((each) =>
    each.phase === 'begun' && each.recipient === person ? [attempt(each)] : [],
  );
  return deliveries.filter((each) => theirs.includes(attempt(each)));
}

/** Wherever in an entry they stand; it walks the entry, so that an event added later cannot be forgotten here. */
function mentions({ words: _words, ...hashed }: Entry, person: PersonId): boolean {
  const within = (value: unknown): boolean =>
    value === person || (typeof value === 'object' && value !== null && Object.values(value).some(within));
  return within(hashed);
}

function isNothing(own: Own): boolean {
  return Object.values(own).every((held: unknown) => held === null || (Array.isArray(held) && held.length === 0));
}
