import { instantOf } from '../../src/calendar/instant.ts';
import { textWith, tokenOf, tokensIn, type Pressed } from './book.ts';
import { judge, type Kept } from './judge.ts';
import { conversationOf } from './press.ts';
import type { Delivery, DeliveryOutcome } from '../../src/notices/delivery.ts';
import { owedSoFar } from '../../src/notices/owed-so-far.ts';
import type { Entry } from '../../src/record/entry.ts';
import { officeForEachTest, RAISED, raising } from '../casework/office.ts';
import { TEACHER, WORKER } from '../support/sample-people.ts';

const office = officeForEachTest();
const TOKEN = tokenOf(1);
const NOTE = tokenOf(2);
const AT = instantOf(Date.UTC(2026, 10, 20, 17));
const LATER = instantOf(Date.UTC(2026, 10, 21));

let entries: readonly Entry[];
let pressed: readonly Pressed[];

beforeEach(async () => {
  await office().press({ by: TEACHER, wish: raising(), texts: { ...RAISED, concern: textWith(TOKEN) }, turn: 0 });
  await office().press({ by: WORKER, wish: { kind: 'acknowledge', childKnown: true } });
  await office().press({ by: TEACHER, wish: { kind: 'note' }, texts: { note: textWith(NOTE) } });
  entries = await office().entries();
  const escalation = entries[0]?.escalationId ?? '';
  pressed = [
    { escalation, person: TEACHER, command: 'raise', turn: 0, token: TOKEN, acknowledged: true },
    { escalation, person: WORKER, command: 'acknowledge', turn: 1, token: null, acknowledged: true },
    { escalation, person: TEACHER, command: 'note', turn: 2, token: NOTE, acknowledged: true },
  ];
});

/** Both halves of one attempt at everything that is owed. */
function sent(outcome: DeliveryOutcome = 'delivered'): readonly Delivery[] {
  return owedSoFar(entries).flatMap(({ version, notice, person }): Delivery[] => {
    const both = { escalation: (entries[0] ?? fail()).escalationId, version, notice, attempt: 1, at: AT };
    return [
      { ...both, phase: 'begun', recipient: person, channel: 'teams' },
      { ...both, phase: 'ended', outcome, reason: null, retryAt: null },
    ];
  });
}

function arrived(deliveries: readonly Delivery[]) {
  return deliveries.flatMap((each) =>
    each.phase === 'begun'
      ? [{ escalation: String(each.escalation), conversation: conversationOf(each.recipient.split(':')[1] ?? '') }]
      : [],
  );
}

function kept(change: Partial<Kept> = {}): Kept {
  return { entries, deliveries: sent(), listedAt: entries.length, ...change };
}

const problems = (one: Kept, more: Parameters<typeof judge>[1] = pressed, arrivals = arrived(one.deliveries)) =>
  judge([one], more, arrivals, LATER).problems;

describe('The judge of the torture', () => {
  it('has nothing to say where everything fits', () => {
    expect(problems(kept())).toEqual([]);
  });

  it('finds an acknowledged command that is not in the record', () => {
    const lost = { ...kept(), entries: entries.slice(0, 2), deliveries: sent(), listedAt: 2 };
    expect(problems(lost)).toEqual([expect.stringContaining('"note" was acknowledged and is not in the record')]);
    const unacknowledged = pressed.map((each) => ({ ...each, acknowledged: false }));
    expect(problems(lost, unacknowledged)).toEqual([]);
  });

  it('finds a command that is in the record twice, and one that nobody gave', async () => {
    await office().press({ by: TEACHER, wish: { kind: 'note' }, texts: { note: `${textWith(NOTE)} Again.` } });
    entries = await office().entries();
    expect(problems(kept())).toEqual([expect.stringContaining('"note" is in the record 2 times')]);
    expect(problems(kept(), pressed.slice(0, 2))).toEqual([`Nobody typed the text marked ${NOTE}.`]);
  });

  it('finds a button without a text that was acknowledged and not kept, and one that was kept and not pressed', () => {
    const twice = [...pressed, { ...(pressed[1] ?? fail()), turn: 2 }];
    expect(problems(kept(), twice)).toEqual([expect.stringContaining('acknowledged 2 times, kept 1 times')]);
    const never = pressed.filter(({ command }) => command !== 'acknowledge');
    expect(problems(kept(), never)).toEqual([expect.stringContaining('pressed 0 times, kept 1 times')]);
  });

  it('finds an entry that was edited, and a press that was kept twice under one key', () => {
    const edited = entries.map((entry) => (entry.version === 2 ? { ...entry, at: LATER } : entry));
    expect(problems(kept({ entries: edited }))).toEqual([expect.stringContaining('its hash is not')]);
    const [, second = fail(), third = fail()] = entries;
    const doubled = [entries[0] ?? fail(), second, { ...third, commandKey: second.commandKey }];
    expect(problems(kept({ entries: doubled }))).toContainEqual(expect.stringContaining('1 entries are repeats'));
  });

  it('finds a list that is behind the record', () => {
    expect(problems(kept({ listedAt: 2 }))).toEqual([expect.stringContaining('stands in the list at 2')]);
    expect(problems(kept({ listedAt: null }))).toEqual([expect.stringContaining('stands in the list at null')]);
  });

  it('finds a notice that nobody began, and one that has no end', () => {
    const [first] = owedSoFar(entries);
    expect(problems(kept({ deliveries: [] }), pressed, [])).toContainEqual(
      expect.stringContaining(`${first?.notice ?? ''} is still never-begun`),
    );
    const throttled = kept({ deliveries: sent('throttled') });
    expect(problems(throttled, pressed, [])).toContainEqual(expect.stringContaining('is still try-again'));
  });

  it('finds a message that was sent twice, and one that is called delivered and never arrived', () => {
    const all = arrived(sent());
    expect(problems(kept(), pressed, [...all, ...all.slice(0, 1)])).toEqual([expect.stringContaining('2 messages in')]);
    expect(problems(kept(), pressed, all.slice(1))).toEqual([expect.stringContaining('0 messages in')]);
  });

  it('takes a message that is not known to have arrived as it is: once or not at all, and not twice', () => {
    const unknown = kept({ deliveries: sent('unknown') });
    const all = arrived(unknown.deliveries);
    expect(problems(unknown, pressed, all)).toEqual([]);
    expect(problems(unknown, pressed, [])).toEqual([]);
    expect(problems(unknown, pressed, [...all, ...all])).not.toEqual([]);
    expect(judge([unknown], pressed, all, LATER).fates).toEqual({ unknown: all.length });
  });
});

it('Tokens are words of one length that no two numbers share, and are found again in a text', () => {
  const tokens = Array.from({ length: 500 }, (_, number) => tokenOf(number));
  expect(new Set(tokens).size).toBe(500);
  expect(new Set(tokens.map((token) => token.length))).toEqual(new Set([6]));
  expect(tokensIn(textWith(TOKEN) + textWith(NOTE))).toEqual([TOKEN, NOTE]);
});

function fail(): never {
  throw new Error('the sample is not as this test needs it');
}
