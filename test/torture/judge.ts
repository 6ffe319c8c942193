import type { CommandKind } from '../../src/escalation/commands.ts';
import { THE_CLOCK } from '../../src/escalation/actors.ts';
import type { Instant } from '../../src/calendar/instant.ts';
import { fold } from '../../src/escalation/evolve.ts';
import type { Delivery } from '../../src/notices/delivery.ts';
import { deliveryId } from '../../src/notices/delivery.ts';
import { owedSoFar } from '../../src/notices/owed-so-far.ts';
import { fateOf, type Fate } from '../../src/notices/what-became.ts';
import type { Entry } from '../../src/record/entry.ts';
import { verifyEntries } from '../../src/record/verify.ts';
import { tokensIn, type Pressed } from './book.ts';
import type { Arrival } from './connector.ts';
import { conversationOf } from './press.ts';

/** What is kept of one escalation. */
export interface Kept {
  readonly entries: readonly Entry[];
  readonly deliveries: readonly Delivery[];
  /** The version at which it stands in the list of what is open; null where it does not. */
  readonly listedAt: number | null;
}

export interface Judged {
  /** Everything that must not be, one sentence each. */
  readonly problems: readonly string[];
  readonly fates: Readonly<Record<string, number>>;
}

/** Holds what was kept against what was pressed, and what arrived against what was owed. */
export function judge(
  kept: readonly Kept[],
  pressed: readonly Pressed[],
  arrivals: readonly Arrival[],
  now: Instant,
): Judged {
  const fates: Record<string, number> = {};
  const problems = [
    ...kept.flatMap(({ entries }) => brokenChain(entries)),
    ...typedCommands(kept, pressed),
    ...pressedCommands(kept, pressed),
    ...kept.flatMap(({ entries }) => doubledKeys(entries)),
    ...kept.flatMap((each) => worklistBehind(each)),
    ...kept.flatMap((each) => unsettled(each, now, fates)),
    ...kept.flatMap((each) => sentTwice(each, arrivals)),
  ];
  return { problems, fates };
}

function brokenChain(entries: readonly Entry[]): string[] {
  const broken = verifyEntries(entries);
  return broken === null ? [] : [`${broken.escalation}, version ${broken.version}: ${broken.why}.`];
}

/** Each text that was typed is in the record once where the service said so, and never twice; and no other text is. */
function typedCommands(kept: readonly Kept[], pressed: readonly Pressed[]): string[] {
  const found = new Map<string, number>();
  for (const { entries } of kept)
    for (const { words } of entries)
      for (const sealed of Object.values(words ?? {}))
        for (const token of tokensIn(sealed.text)) found.set(token, (found.get(token) ?? 0) + 1);
  const problems: string[] = [];
  for (const { token, command, escalation, acknowledged } of pressed) {
    if (token === null) continue;
    const times = found.get(token) ?? 0;
    found.delete(token);
    if (times > 1) problems.push(`${escalation}: "${command}" is in the record ${times} times.`);
    if (times === 0 && acknowledged)
      problems.push(`${escalation}: "${command}" was acknowledged and is not in the record.`);
  }
  return [...problems, ...[...found.keys()].map((token) => `Nobody typed the text marked ${token}.`)];
}

/** Commands without a text: as many entries as were acknowledged at least, as were pressed at most. One press each turn. */
function pressedCommands(kept: readonly Kept[], pressed: readonly Pressed[]): string[] {
  const nameOf = (escalation: string, person: string, command: CommandKind) => `${escalation} ${person} ${command}`;
  const all = new Map<string, { turns: Set<number>; acknowledged: Set<number> }>();
  for (const { token, escalation, person, command, turn, acknowledged } of pressed) {
    if (token !== null) continue;
    const name = nameOf(escalation, person, command);
    const one = all.get(name) ?? { turns: new Set(), acknowledged: new Set() };
    all.set(name, one);
    one.turns.add(turn);
    if (acknowledged) one.acknowledged.add(turn);
  }
  const found = new Map<string, number>();
  for (const { entries } of kept) {
    for (const { escalationId, actor, command, words } of entries) {
      if (actor.person === THE_CLOCK.person || Object.keys(words ?? {}).length > 0) continue;
      const name = nameOf(escalationId, actor.person, command);
      found.set(name, (found.get(name) ?? 0) + 1);
    }
  }
  return [...new Set([...all.keys(), ...found.keys()])].flatMap((name) => {
    const { turns, acknowledged } = all.get(name) ?? { turns: new Set(), acknowledged: new Set() };
    const times = found.get(name) ?? 0;
    if (times < acknowledged.size) return [`${name}: acknowledged ${acknowledged.size} times, kept ${times} times.`];
    return times > turns.size ? [`${name}: pressed ${turns.size} times, kept ${times} times.`] : [];
  });
}

/** The same press of the same person on the same turn has one key, and one entry. */
function doubledKeys(entries: readonly Entry[]): string[] {
  const keys = entries.map(({ commandKey }) => commandKey);
  const doubled = keys.filter((key, place) => keys.indexOf(key) !== place);
  return doubled.length === 0 ? [] : [`${entries[0]?.escalationId ?? ''}: ${doubled.length} entries are repeats.`];
}

/** What stands in the lists is how the record has it. */
function worklistBehind({ entries, listedAt }: Kept): string[] {
  const state = fold(entries);
  if (state.phase === 'unraised') return [];
  const should = state.phase === 'open' ? state.version : null;
  return should === listedAt
    ? []
    : [`${state.escalation}: stands in the list at ${String(listedAt)}, in the record at ${String(should)}.`];
}

/** Every notice owed has come to an end, and no half of an attempt was kept twice. */
function unsettled({ entries, deliveries }: Kept, now: Instant, fates: Record<string, number>): string[] {
  const escalation = entries[0]?.escalationId ?? '';
  const ids = deliveries.map(deliveryId);
  const doubled = ids.filter((id, place) => ids.indexOf(id) !== place);
  const problems = doubled.map((id) => `${escalation}: the delivery ${id} is there twice.`);
  for (const notice of owedSoFar(entries)) {
    const fate = fateOf(notice, notice.version, deliveries, now);
    const name = nameOf(fate);
    fates[name] = (fates[name] ?? 0) + 1;
    if (fate.kind !== 'settled')
      problems.push(`${escalation}: ${notice.version}.${notice.notice} is still ${fate.kind}.`);
  }
  return problems;
}

function nameOf(fate: Fate): string {
  return fate.kind === 'settled' ? fate.outcome : fate.kind;
}

/** In each chat at least what is known to be delivered has arrived, and at most that and what is not known. */
function sentTwice({ entries, deliveries }: Kept, arrivals: readonly Arrival[]): string[] {
  const escalation = entries[0]?.escalationId ?? '';
  const chats = new Map<string, { delivered: number; unknown: number; arrived: number }>();
  const chatOf = (conversation: string) => {
    const chat = chats.get(conversation) ?? { delivered: 0, unknown: 0, arrived: 0 };
    chats.set(conversation, chat);
    return chat;
  };
  for (const begun of deliveries) {
    if (begun.phase !== 'begun') continue;
    const chat = chatOf(conversationOf(begun.recipient.split(':')[1] ?? ''));
    const id = deliveryId({ ...begun, phase: 'ended' });
    const ended = deliveries.find((each) => each.phase === 'ended' && deliveryId(each) === id);
    const outcome = ended?.phase === 'ended' ? ended.outcome : 'unknown';
    if (outcome === 'delivered') chat.delivered += 1;
    if (outcome === 'unknown') chat.unknown += 1;
  }
  for (const arrival of arrivals) if (arrival.escalation === escalation) chatOf(arrival.conversation).arrived += 1;
  return [...chats].flatMap(([conversation, { delivered, unknown, arrived }]) =>
    arrived >= delivered && arrived <= delivered + unknown
      ? []
      : [`${escalation}: ${arrived} messages in ${conversation}; ${delivered} delivered, ${unknown} not known.`],
  );
}
