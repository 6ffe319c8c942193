import { RIGHTS, type Part } from '../../src/access/rights-table.ts';
import { decide } from '../../src/escalation/decide.ts';
import { offers } from '../../src/escalation/offers.ts';
import type { Standing } from '../../src/escalation/standing.ts';
import { stateAfter } from '../support/given-when-then.ts';
import { fitting, KINDS } from '../support/random-walk.ts';
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
    'note hand-over log-settled confirm-settled dispute-settled make-urgent tell-child reply accept withdraw close-one-sided',
  'raising-unconfirmed':
    'note log-settled confirm-settled dispute-settled make-urgent tell-child reply accept withdraw close-one-sided',
  asked: 'note hand-over log-settled confirm-settled dispute-settled acknowledge know-child answer ask redirect',
  'agency-lead': '',
  'partnership-team': '',
  nobody: '',
};
const PARTS = Object.keys(RIGHTS) as Part[];

const STATES = [
  [],
  [raised()],
  [raised(), acknowledged(false)],
  [raised(), questionAsked],
  [raised(), answered()],
  [raised(), settlementLogged('raising')],
  [raised(), settlementLogged('asked')],
  [raised(), concluded('withdrawn', 'withdrawn')],
].map((happened) => stateAfter(...happened));

const standingOf = (part: Part): Standing => ({ ...RIGHTS[part], may: new Set(RIGHTS[part].may) });

describe('the rights table', () => {
  it.each(PARTS)('lets "%s" do what the policy says and nothing else', (part) => {
    expect([...RIGHTS[part].may].sort()).toEqual(MAY[part].split(' ').filter(Boolean).sort());
  });

  it('lets everyone else neither see nor do anything', () => {
    expect(RIGHTS.nobody).toEqual({ side: null, maySee: false, words: 'none', may: [] });
  });

  it('lets those who oversee see the steps, not the words, and decide nothing', () => {
    for (const part of ['agency-lead', 'partnership-team'] as const) {
      expect(RIGHTS[part]).toEqual({ side: null, maySee: true, words: 'none', may: [] });
    }
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
          const command = fitting(kind, state, TEACHER, RIGHTS[part].side ?? 'asked', 0);
          const decision = decide(state, command, { now: FRIDAY, policy: KENT, standing: standingOf(part) });
          expect({ part, kind, decision }).toEqual({ part, kind, decision: { kind: 'refusal', code: 'not-allowed' } });
          expect(offers(state, standingOf(part))).not.toContain(kind);
          refused += 1;
        }
      }
    }
    // Seven parts by seventeen commands, less those allowed, in eight states each.
    const allowed = PARTS.reduce((sum, part) => sum + RIGHTS[part].may.length, 0);
    expect(refused).toBe((7 * 17 - allowed) * STATES.length);
  });

  it('gives every command to someone', () => {
    expect(new Set(Object.values(RIGHTS).flatMap(({ may }) => may)).size).toBe(17);
  });

  it('is not outvoted by a side or a right alone: who may not see may not act', () => {
    const blind: Standing = { side: 'raising', maySee: false, words: 'none', may: new Set(KINDS) };
    const sideless: Standing = { side: null, maySee: true, words: 'all', may: new Set(KINDS) };
    for (const standing of [blind, sideless]) {
      for (const state of STATES) {
        expect(offers(state, standing)).toEqual([]);
        const decision = decide(state, { kind: 'tell-child' }, { now: FRIDAY, policy: KENT, standing });
        expect(decision).toEqual({ kind: 'refusal', code: 'not-allowed' });
      }
    }
  });
});
