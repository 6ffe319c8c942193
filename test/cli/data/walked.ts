import fc from 'fast-check';
import type { EscalationEvent, Said } from '../../../src/escalation/events.ts';
import type { EscalationId, PersonId } from '../../../src/escalation/ids.ts';
import { mintReference } from '../../../src/escalation/reference.ts';
import { fold } from '../../../src/escalation/evolve.ts';
import type { Delivery } from '../../../src/notices/delivery.ts';
import { entryAfter } from '../../../src/record/append.ts';
import type { Entry, SealedWords } from '../../../src/record/entry.ts';
import { sealWords } from '../../../src/record/hash.ts';
import type { Store } from '../../../src/storage/store.ts';
import { summarise } from '../../../src/worklist/summarise.ts';
import { walk, walks, type Walk } from '../../support/random-walk.ts';
import { fateDeliveries } from '../../support/sample-deliveries.ts';

/** A walk as it would be kept: with words, what was sent of it, and perhaps someone named. */
export interface Kept {
  readonly entries: readonly Entry[];
  readonly deliveries: readonly Delivery[];
  readonly named: { readonly person: PersonId; readonly email: string; readonly role: string } | null;
}

const FATES = ['delivered', 'refused', 'unknown', 'throttled', 'under-way', 'never-begun'];

/** What is typed may hold anything, and one salt is as good as another. */
export const keptWalks: fc.Arbitrary<readonly Kept[]> = fc
  .array(
    fc.record({
      steps: walks,
      text: fc.oneof(fc.string({ unit: 'binary' }), fc.constant('line\nline\r\n\u2028 "quoted" 👩‍👧')),
      fate: fc.constantFrom(...FATES),
      named: fc.boolean(),
      erased: fc.integer({ min: 0, max: 6 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => all.map((each, index) => keptWalk(each, index)));

export function keptWalk(
  given: { steps: Walk; text: string; fate: string; named: boolean; erased: number },
  index: number,
): Kept {
  const { steps, text, fate, named, erased } = given;
  const escalation = mintReference('KM', Uint8Array.of(index, 7, 7, 7, 7));
  const someone = { person: `named:${index}` as PersonId, email: `someone${index}@example.org`, role: 'Nurse' };
  const entries = walk(steps).entries.reduce<readonly Entry[]>((kept, { at, actor, policy, events }, version) => {
    const words: Record<string, SealedWords> = {};
    const speaking = events.map((event) => sealed(event, `${text} ${version}`, words));
    const entry = entryAfter(kept.at(-1) ?? null, {
      escalationId: escalation,
      at,
      actor,
      command: 'note',
      commandKey: String(version),
      policy,
      asked: { card: 'test', words: 'en-1' },
      events: speaking.map((event) => (named && event.kind === 'raised' ? { ...event, named: someone.person } : event)),
      words,
    });
    return [...kept, version + 1 === erased ? { ...entry, words: null } : entry];
  }, []);
  const now = entries.at(-1)?.at;
  const deliveries = now === undefined ? [] : (fateDeliveries(entries, now)[fate] ?? []);
  return { entries, deliveries, named: named && entries.length > 0 ? someone : null };
}

/** The event, with real digests of what is said in it; the texts go beside. */
function sealed(event: EscalationEvent, text: string, words: Record<string, SealedWords>): EscalationEvent {
  const walkIn = (value: unknown): unknown => {
    if (isSaid(value)) {
      const sealing = sealWords(text, new Uint8Array(32).fill(9));
      words[value.field] = sealing.sealed;
      return { field: value.field, digest: sealing.digest };
    }
    if (Array.isArray(value)) return value.map(walkIn);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walkIn(inner)]));
  };
  return walkIn(event) as EscalationEvent;
}

function isSaid(value: unknown): value is Said {
  return typeof value === 'object' && value !== null && 'field' in value && 'digest' in value;
}

/** Keeps walks in a store, as the service would have. */
export async function keep(store: Store, all: readonly Kept[]): Promise<void> {
  for (const { entries, deliveries, named } of all) {
    if (named !== null) await store.people.named(named.email, named.role, named.person);
    for (const [index, entry] of entries.entries()) {
      const state = fold(entries.slice(0, index + 1));
      if (state.phase === 'unraised') throw new Error('a walk begins with raising');
      await store.ledger.commit(entry, summarise(state, null));
    }
    for (const delivery of deliveries) await store.deliveries.create(delivery);
  }
}

/** All that an export is to carry of a store, in one value that can be compared. */
export async function heldBy(store: Store, all: readonly Kept[]) {
  const held = [];
  for (const { entries, named } of all) {
    const escalation = entries[0]?.escalationId ?? ('' as EscalationId);
    const deliveries = await store.deliveries.of(escalation);
    held.push({
      entries: await store.record.read(escalation),
      deliveries: deliveries.map((each) => JSON.stringify(Object.entries(each).sort())).sort(),
      named: named === null ? null : await store.people.findNamed(named.person),
    });
  }
  return held;
}

/** The lines of an export between header and trailer, without the looks that exports leave. */
export function bodyOf(text: string): readonly string[] {
  const lines = text.split('\n').slice(1, -2);
  return lines.filter((line) => !line.includes('"thing":"everything"'));
}
