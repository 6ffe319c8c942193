import { standingOf, standingOfTheClock } from '../../src/access/standing-of.ts';
import { plainDate } from '../../src/calendar/plain-date.ts';
import type { PersonId } from '../../src/escalation/ids.ts';
import { closedAfter, stateAfter } from '../support/given-when-then.ts';
import {
  AT_MANAGERS,
  AT_PANEL,
  AT_SENIORS,
  helpSought,
  notTakenOn,
  takingUpAsked,
  toManagers,
} from '../support/ladder-events.ts';
import { answered, concluded, handedOver, raised } from '../support/sample-events.ts';
import {
  ADVISER,
  CARE_LEAD,
  CHAIR,
  CHIEF,
  COORDINATOR,
  DEPUTY,
  DIRECTORY,
  HEAD,
  MANAGER,
  partyOf,
  SCHOOL_LEAD,
  SERVICE_MANAGER,
  STRANGER,
  TEACHER,
  WORKER,
} from '../support/sample-people.ts';

const NOVEMBER = plainDate('2026-11-20');
const asked = [raised(), answered(), takingUpAsked()] as const;
const placeOf = (person: PersonId, state = stateAfter(...asked), covers = DIRECTORY.covers) =>
  standingOf(state, person, { ...DIRECTORY, covers }, NOVEMBER, null);
const partsOf = (state: Parameters<typeof placeOf>[1], ...people: readonly PersonId[]) =>
  people.map((person) => placeOf(person, state).part);
const covering = (person: PersonId, deputy: PersonId) => [{ person, deputy, from: NOVEMBER, until: NOVEMBER }];

describe('on the way up the ladder', () => {
  it('who is asked to take it on sees it whole, with what happens inside, and acts from a seat of their own', () => {
    expect(placeOf(HEAD)).toMatchObject({
      part: 'taking-up',
      standing: { seat: 'taking-up', side: 'raising', inside: true, words: 'all' },
      actor: { person: HEAD, role: 'Head teacher' },
    });
    expect(partsOf(stateAfter(...asked), TEACHER, WORKER, CHIEF)).toEqual(['raising', 'asked', 'nobody']);
  });

  it('who took it on has the side, and who had it before is informed', () => {
    expect(partsOf(stateAfter(...AT_MANAGERS), HEAD, TEACHER, MANAGER, WORKER)).toEqual([
      'raising',
      'informed-raising',
      'asked',
      'informed-asked',
    ]);
    expect(partsOf(stateAfter(...AT_SENIORS), CHIEF, HEAD, TEACHER, SERVICE_MANAGER, MANAGER, WORKER)).toEqual([
      'raising',
      'informed-raising',
      'informed-raising',
      'asked',
      'informed-asked',
      'informed-asked',
    ]);
  });

  it('who did not take it on is informed, as the record knew them', () => {
    const state = stateAfter(...asked, notTakenOn);
    expect(placeOf(HEAD, state)).toMatchObject({ part: 'informed-raising', actor: { role: 'Head teacher' } });
  });

  it('the chair of the panel sits on no side and does not see inside the raising agency', () => {
    expect(placeOf(CHAIR, stateAfter(...AT_PANEL))).toMatchObject({
      part: 'panel',
      standing: { seat: 'panel', side: null, inside: false, words: 'all' },
    });
    expect(partsOf(stateAfter(...AT_PANEL), CHIEF, SERVICE_MANAGER)).toEqual(['raising', 'asked']);
    expect(partsOf(stateAfter(...AT_SENIORS), CHAIR)).toEqual(['nobody']);
  });

  it('who is asked for advice sees it, acts for nobody, and the partnership team is shown the words only then', () => {
    const state = stateAfter(raised(), helpSought(ADVISER), helpSought(COORDINATOR, 'partnership-team'));
    expect(partsOf(state, ADVISER, COORDINATOR)).toEqual(['adviser', 'adviser']);
    expect(placeOf(ADVISER, state).actor).toEqual({
      person: ADVISER,
      agency: partyOf(ADVISER).agency,
      role: 'Education safeguarding adviser',
    });
    expect(partsOf(stateAfter(raised()), ADVISER, COORDINATOR)).toEqual(['nobody', 'partnership-team']);
  });

  it('an adviser who came to sit on the other side sits there alone, and does not advise again when that is over', () => {
    const state = stateAfter(raised(), helpSought(MANAGER), answered(), takingUpAsked(), toManagers());
    expect(placeOf(MANAGER, state)).toMatchObject({ part: 'asked', standing: { inside: false } });
    const next = { stage: 'senior-manager', asked: partyOf(SERVICE_MANAGER) };
    const later = stateAfter(raised(), helpSought(MANAGER), answered(), toManagers(), answered(), toManagers(next));
    expect(placeOf(MANAGER, later)).toMatchObject({ part: 'informed-asked', standing: { inside: false } });
  });

  it('safeguarding leads oversee each their own agency; what happens inside the raising one is for its own lead', () => {
    const state = stateAfter(...AT_MANAGERS);
    expect(placeOf(SCHOOL_LEAD, state)).toMatchObject({ part: 'raising-agency-lead', standing: { inside: true } });
    expect(placeOf(CARE_LEAD, state)).toMatchObject({ part: 'asked-agency-lead', standing: { inside: false } });
    expect(placeOf(COORDINATOR, state)).toMatchObject({ part: 'partnership-team', standing: { inside: true } });
  });

  it('access ends for who handed over the thinking about it, and for nobody who had a stage', () => {
    const passedOn = stateAfter(...asked, { ...handedOver('raising', CHIEF), seat: 'taking-up' });
    expect(partsOf(passedOn, HEAD, CHIEF)).toEqual(['nobody', 'taking-up']);
  });

  it('who still thought about it when it was closed may see how it ended', () => {
    const state = closedAfter(...asked, concluded('no-change', 'answer-accepted'));
    expect(placeOf(HEAD, state)).toMatchObject({ part: 'informed-raising', standing: { maySee: true } });
  });
});

describe('cover on the way up', () => {
  it.each([
    ['who was asked to take it on', HEAD, 'taking-up', asked],
    ['the chair of the panel', CHAIR, 'panel', AT_PANEL],
    ['who is asked at a higher stage', SERVICE_MANAGER, 'asked', AT_SENIORS],
  ] as const)('acts for %s, written down as "A for B"', (_who, person, part, happened) => {
    expect(placeOf(DEPUTY, stateAfter(...happened), covering(person, DEPUTY))).toMatchObject({
      part,
      actor: { person: DEPUTY, for: { person, role: partyOf(person).role } },
    });
  });

  it('may do no more than the person it covers: an unconfirmed raiser stays one', () => {
    const state = stateAfter(raised({ raiser: partyOf(STRANGER) }));
    expect(placeOf(HEAD, state, covering(STRANGER, HEAD)).part).toBe('raising-unconfirmed');
  });

  it('holds for those who are informed and for advisers too', () => {
    const informed = placeOf(DEPUTY, stateAfter(...AT_MANAGERS), covering(WORKER, DEPUTY));
    expect(informed).toMatchObject({ part: 'informed-asked', actor: { person: DEPUTY, for: { person: WORKER } } });
    const advising = placeOf(DEPUTY, stateAfter(raised(), helpSought(ADVISER)), covering(ADVISER, DEPUTY));
    expect(advising).toMatchObject({ part: 'adviser', actor: { person: DEPUTY, for: { person: ADVISER } } });
  });

  it('never brings who had it on the other side to see inside: their own part counts before who they cover for', () => {
    const state = stateAfter(...AT_MANAGERS, helpSought(ADVISER));
    expect(placeOf(WORKER, state, covering(ADVISER, WORKER))).toMatchObject({
      part: 'informed-asked',
      standing: { inside: false },
    });
  });
});

describe('the clock', () => {
  it('records what has passed, from no side, and reads nobody’s words', () => {
    expect(standingOfTheClock()).toEqual({
      opensWords: false,
      seat: 'clock',
      side: null,
      maySee: true,
      inside: true,
      words: 'none',
      may: new Set(['pass-deadlines']),
    });
  });
});
