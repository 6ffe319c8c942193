import { RIGHTS, type Part } from '../../src/access/rights-table.ts';
import { decide } from '../../src/escalation/decide.ts';
import type { Side } from '../../src/escalation/events.ts';
import { offers } from '../../src/escalation/offers.ts';
import type { Seat } from '../../src/escalation/seat.ts';
import type { Standing } from '../../src/escalation/standing.ts';
import { stateAfter } from '../support/given-when-then.ts';
import { fitting } from '../support/fitting.ts';
import { AT_MANAGERS, AT_PANEL, takingUpAsked, viewGiven } from '../support/ladder-events.ts';
import { KINDS } from '../support/random-walk.ts';
import {
  acknowledged,
  answered,
  concluded,
  questionAsked,
  raised,
  settlementLogged,
} from '../support/sample-events.ts';
import { TEACHER } from '../support/sample-people.ts';
import { FRIDAY, KENT } from '../support/sample-policy.ts';

/** The table as the policy says it, written out a second time so that a slip in one of them shows. */
const MAY: Readonly<Record<Part, string>> = {
  newcomer: 'raise',
  raising:
    'note talk hand-over log-settled confirm-settled dispute-settled report-action record-decision answer-closing ' +
    'restrict make-urgent tell-child reply accept withdraw close-one-sided escalate seek-help answer-follow-up',
  'raising-unconfirmed':
    'note talk log-settled confirm-settled dispute-settled report-action record-decision answer-closing ' +
    'restrict make-urgent tell-child reply accept withdraw close-one-sided seek-help answer-follow-up',
  asked:
    'note talk hand-over log-settled confirm-settled dispute-settled report-action record-decision answer-closing ' +
    'restrict acknowledge know-child answer ask redirect',
  'taking-up': 'take-on do-not-take-on note hand-over',
  panel: 'acknowledge know-child give-view note hand-over',
  adviser: 'advise',
  'informed-raising': 'note',
  'informed-asked': 'note',
  'raising-agency-lead': 'confirm-raiser report-serious-incident',
  'asked-agency-lead': 'report-serious-incident',
  'partnership-team': 'confirm-raiser report-serious-incident restrict hold lift-hold',
  'information-governance': 'hold lift-hold',
  clock: 'pass-deadlines',
  eraser: 'erase-words',
  nobody: '',
};
const PARTS = Object.keys(RIGHTS) as Part[];

/** Where each part sits, on whose side, whether it sees inside the raising agency, and whose words it is shown. */
const SEES: Readonly<Record<Part, readonly [Seat | null, Side | null, boolean, Standing['words']]>> = {
  newcomer: ['raising', 'raising', true, 'all'],
  raising: ['raising', 'raising', true, 'all'],
  'raising-unconfirmed': ['raising', 'raising', true, 'own-side'],
  asked: ['asked', 'asked', false, 'all'],
  'taking-up': ['taking-up', 'raising', true, 'all'],
  panel: ['panel', null, false, 'all'],
  adviser: ['adviser', 'raising', true, 'all'],
  'informed-raising': ['informed', 'raising', true, 'all'],
  'informed-asked': ['informed', 'asked', false, 'all'],
  'raising-agency-lead': ['overseer', null, true, 'none'],
  'asked-agency-lead': ['overseer', null, false, 'none'],
  'partnership-team': ['overseer', null, true, 'none'],
  'information-governance': ['overseer', null, true, 'none'],
  clock: ['clock', null, true, 'none'],
  eraser: ['eraser', null, true, 'none'],
  nobody: [null, null, false, 'none'],
};

const STATES = [
  [],
  [raised()],
  [raised(), acknowledged(false)],
  [raised(), questionAsked],
  [raised(), answered()],
  [raised(), settlementLogged('raising')],
  [raised(), settlementLogged('asked')],
  [raised(), answered(), takingUpAsked()],
  AT_MANAGERS,
  AT_PANEL,
  [...AT_PANEL, viewGiven()],
  [raised(), concluded('withdrawn', 'withdrawn')],
].map((happened) => stateAfter(...happened));

const standingOf = (part: Part): Standing => ({ ...RIGHTS[part], may: new Set(RIGHTS[part].may) });

describe('the rights table', () => {
  it.each(PARTS)('lets "%s" do what the policy says and nothing else', (part) => {
    expect([...RIGHTS[part].may].sort()).toEqual(MAY[part].split(' ').filter(Boolean).sort());
  });

  it('lets everyone else neither see nor do anything', () => {
    expect(RIGHTS.nobody).toMatchObject({ seat: null, maySee: false, words: 'none', may: [] });
    expect(PARTS.filter((part) => !RIGHTS[part].maySee)).toEqual(['nobody']);
  });

  it('lets those who oversee see the steps, not the words, and decide nothing in it', () => {
    const deciding = [...RIGHTS.raising.may, ...RIGHTS.asked.may, ...RIGHTS.panel.may, ...RIGHTS['taking-up'].may];
    const overseers = PARTS.filter((part) => RIGHTS[part].seat === 'overseer');
    expect(overseers).toHaveLength(4);
    for (const part of overseers) {
      expect(RIGHTS[part]).toMatchObject({ side: null, maySee: true, words: 'none' });
      expect(RIGHTS[part].may.filter((kind) => kind !== 'restrict' && deciding.includes(kind))).toEqual([]);
    }
  });

  it("lets the two agencies' leads and the partnership team open the words with a reason, and nobody else", () => {
    expect(PARTS.filter((part) => RIGHTS[part].opensWords)).toEqual([
      'raising-agency-lead',
      'asked-agency-lead',
      'partnership-team',
    ]);
  });

  it.each(PARTS)('puts "%s" where the policy says, and shows them what the policy says', (part) => {
    const { seat, side, inside, words } = RIGHTS[part];
    expect([seat, side, inside, words]).toEqual(SEES[part]);
  });

  it('lets nobody take it higher for an agency that has not confirmed them, nor hand it on there', () => {
    const withheld = RIGHTS.raising.may.filter((kind) => !RIGHTS['raising-unconfirmed'].may.includes(kind));
    expect([...withheld].sort()).toEqual(['escalate', 'hand-over']);
  });

  it('shows someone unconfirmed their own words only, and the two sides all of them', () => {
    expect(RIGHTS['raising-unconfirmed'].words).toBe('own-side');
    expect([RIGHTS.raising.words, RIGHTS.asked.words]).toEqual(['all', 'all']);
  });

  it('never lets anyone do what they may not, in any state, whatever is asked', () => {
    let refused = 0;
    for (const part of PARTS) {
      for (const kind of KINDS.filter((each) => !RIGHTS[part].may.includes(each))) {
        for (const state of STATES) {
          const command = fitting(kind, { state, policy: KENT, person: TEACHER, standing: RIGHTS[part], how: 0 });
          const decision = decide(state, command, { now: FRIDAY, policy: KENT, standing: standingOf(part) });
          expect({ part, kind, decision }).toEqual({ part, kind, decision: { kind: 'refusal', code: 'not-allowed' } });
          expect(offers(state, standingOf(part))).not.toContain(kind);
          refused += 1;
        }
      }
    }
    // Sixteen parts by thirty-five commands, less those allowed, in each state.
    const allowed = PARTS.reduce((sum, part) => sum + RIGHTS[part].may.length, 0);
    expect(refused).toBe((16 * 35 - allowed) * STATES.length);
  });

  it('gives every command to someone', () => {
    expect(new Set(Object.values(RIGHTS).flatMap(({ may }) => may)).size).toBe(35);
  });

  it('is not outvoted by a seat or a right alone: who may not see may not act', () => {
    const all = { side: 'raising', inside: true, words: 'all', opensWords: true, may: new Set(KINDS) } as const;
    const blind: Standing = { ...all, seat: 'raising', maySee: false };
    const seatless: Standing = { ...all, seat: null, maySee: true };
    for (const standing of [blind, seatless]) {
      for (const state of STATES) {
        expect(offers(state, standing)).toEqual([]);
        const decision = decide(state, { kind: 'tell-child' }, { now: FRIDAY, policy: KENT, standing });
        expect(decision).toEqual({ kind: 'refusal', code: 'not-allowed' });
      }
    }
  });
});
