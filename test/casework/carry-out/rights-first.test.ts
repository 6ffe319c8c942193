import { RIGHTS } from '../../../src/access/rights-table.ts';
import type { Texts, Wish } from '../../../src/casework/request.ts';
import { WORDS_OF } from '../../../src/casework/request.ts';
import type { EscalationId, PersonId } from '../../../src/escalation/ids.ts';
import { parseInstant } from '../../../src/calendar/instant.ts';
import { REFERENCE } from '../../support/sample-events.ts';
import {
  CARE_LEAD,
  COORDINATOR,
  DEPUTY,
  HEAD,
  MANAGER,
  MEDWAY_COORDINATOR,
  STRANGER,
  TEACHER,
  WORKER,
} from '../../support/sample-people.ts';
import { answering, as, officeForEachTest, RAISED, raising } from '../office.ts';

const office = officeForEachTest();
const UNKNOWN = 'KM-0000-00000' as EscalationId;

const WISHES: Readonly<Record<Wish['kind'], Wish>> = {
  raise: raising(),
  'make-urgent': { kind: 'make-urgent' },
  'tell-child': { kind: 'tell-child' },
  acknowledge: { kind: 'acknowledge', childKnown: true },
  'know-child': { kind: 'know-child' },
  answer: answering('agree'),
  ask: { kind: 'ask' },
  reply: { kind: 'reply' },
  redirect: { kind: 'redirect', whom: 'contact:police' },
  'hand-over': { kind: 'hand-over', to: MANAGER, reason: 'away' },
  note: { kind: 'note' },
  'log-settled': { kind: 'log-settled', outcome: 'agreed' },
  'confirm-settled': { kind: 'confirm-settled' },
  'dispute-settled': { kind: 'dispute-settled' },
  'close-one-sided': { kind: 'close-one-sided' },
  accept: { kind: 'accept', how: 'content', actionsAccepted: true },
  withdraw: { kind: 'withdraw', code: 'other' },
  talk: { kind: 'talk', ourActionBy: null, theirActionBy: null },
  escalate: { kind: 'escalate', actor: null },
  'take-on': { kind: 'take-on' },
  'do-not-take-on': { kind: 'do-not-take-on' },
  'seek-help': { kind: 'seek-help', from: COORDINATOR },
  advise: { kind: 'advise' },
  'give-view': { kind: 'give-view', to: 'asked' },
  'record-decision': { kind: 'record-decision', response: 'accepts' },
  'report-action': { kind: 'report-action', action: '1-1', as: 'done' },
  'answer-closing': { kind: 'answer-closing', policyUnclear: false, learning: false, onFile: 'yes' },
  'answer-follow-up': { kind: 'answer-follow-up', happened: 'yes' },
  'confirm-raiser': { kind: 'confirm-raiser', is: 'who-they-say' },
  restrict: { kind: 'restrict' },
  'report-serious-incident': { kind: 'report-serious-incident' },
  hold: { kind: 'hold', reason: 'review' },
  'lift-hold': { kind: 'lift-hold' },
};
/** What those who oversee record themselves. */
const OVERSEEING: readonly Wish['kind'][] = [
  'confirm-raiser',
  'restrict',
  'report-serious-incident',
  'hold',
  'lift-hold',
];
const KINDS = Object.keys(WISHES) as Wish['kind'][];
const fullTexts = (wish: Wish): Texts =>
  Object.fromEntries(WORDS_OF[wish.kind].required.map((field) => [field, 'Words.']));

const raise = (by: PersonId = TEACHER) =>
  office().press({ by, wish: raising({ statedKind: 'school', statedRole: 'practitioner' }), texts: RAISED, turn: 0 });

describe('who has no right', () => {
  it('gets the same plain refusal as for a reference that does not exist, whatever they ask', async () => {
    await raise();
    for (const kind of KINDS.filter((each) => each !== 'raise')) {
      const wish = WISHES[kind];
      for (const by of [STRANGER, HEAD, MANAGER, MEDWAY_COORDINATOR]) {
        const texts = fullTexts(wish);
        expect(await office().press({ by, wish, texts })).toEqual({ kind: 'refused' });
        expect(await office().press({ by, wish, texts, escalation: UNKNOWN })).toEqual({ kind: 'refused' });
      }
    }
    expect(await office().entries()).toHaveLength(1);
    expect(await office().entries(UNKNOWN)).toHaveLength(0);
  });

  it('learns nothing from an old card, a missing word or an identifier: the refusal is the same', async () => {
    await raise();
    for (const escalation of [REFERENCE, UNKNOWN]) {
      for (const texts of [{}, { note: 'Ring 01632 960123.' }, { note: 'x'.repeat(5000) }]) {
        for (const turn of [0, 1, 7]) {
          expect(await office().press({ by: STRANGER, wish: { kind: 'note' }, texts, turn, escalation })).toEqual({
            kind: 'refused',
          });
        }
      }
    }
  });

  it('is everyone who oversees, for every command that decides something in it: they look on', async () => {
    await raise();
    const otherwise: string[] = [];
    for (const by of [CARE_LEAD, COORDINATOR]) {
      for (const kind of KINDS.filter((each) => !OVERSEEING.includes(each))) {
        const { kind: result } = await office().press({ by, wish: WISHES[kind], texts: fullTexts(WISHES[kind]) });
        if (result !== 'refused') otherwise.push(`${kind} by ${by}: ${result}`);
      }
    }
    expect(otherwise).toEqual([]);
    expect(await office().entries()).toHaveLength(1);
  });

  it('is refused before their words are looked at', async () => {
    await raise();
    for (const texts of [{}, { note: 'Ring 01632 960123.' }]) {
      as('refused', await office().press({ by: COORDINATOR, wish: { kind: 'note' }, texts }));
    }
  });

  it('is each side for what belongs to the other', async () => {
    await raise();
    const otherwise: string[] = [];
    for (const [by, part] of [
      [TEACHER, 'raising'],
      [WORKER, 'asked'],
    ] as const) {
      for (const kind of KINDS.filter((each) => !RIGHTS[part].may.includes(each))) {
        const { kind: result } = await office().press({ by, wish: WISHES[kind], texts: fullTexts(WISHES[kind]) });
        if (result !== 'refused') otherwise.push(`${kind} by ${by}: ${result}`);
      }
    }
    expect(otherwise).toEqual([]);
  });

  it('is someone unconfirmed, for handing over', async () => {
    await raise(STRANGER);
    const wish = { kind: 'hand-over', to: HEAD, reason: 'away' } as const;
    as('refused', await office().press({ by: STRANGER, wish }));
  });
});

describe('cover', () => {
  it('acts as "A for B" while it holds, and not after', async () => {
    await raise();
    office().setClock(parseInstant('2026-12-01T09:00:00Z'));
    const { entry } = as('done', await office().press({ by: DEPUTY, wish: WISHES.acknowledge }));
    expect(entry.actor).toMatchObject({ person: DEPUTY, for: { person: WORKER, role: 'Social worker' } });
    office().setClock(parseInstant('2026-12-06T09:00:00Z'));
    expect(await office().press({ by: DEPUTY, wish: WISHES.answer, texts: { answer: 'Yes.' } })).toEqual({
      kind: 'refused',
    });
  });
});
