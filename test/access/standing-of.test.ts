import { standingOf } from '../../src/access/standing-of.ts';
import { plainDate } from '../../src/calendar/plain-date.ts';
import type { Directory } from '../../src/directory/directory.ts';
import { UNRAISED } from '../../src/escalation/state.ts';
import { stateAfter } from '../support/given-when-then.ts';
import { concluded, handedOver, raised, redirectedTo } from '../support/sample-events.ts';
import {
  CARE,
  CARE_LEAD,
  CONSTABLE,
  COORDINATOR,
  DEPUTY,
  DIRECTORY,
  EVERYONE,
  HEAD,
  MANAGER,
  MEDWAY_COORDINATOR,
  partyOf,
  POLICE,
  SCHOOL,
  SCHOOL_LEAD,
  SERGEANT,
  STRANGER,
  TEACHER,
  WORKER,
} from '../support/sample-people.ts';

const NOVEMBER = plainDate('2026-11-20');
/** The social worker is away from the 1st to the 5th. */
const [DAY_BEFORE, FIRST_DAY, LAST_DAY, DAY_AFTER] = ['2026-11-30', '2026-12-01', '2026-12-05', '2026-12-06'].map(
  plainDate,
);

const open = stateAfter(raised());
const placeOf = (person: typeof TEACHER, state = open, today = NOVEMBER, directory: Directory = DIRECTORY) =>
  standingOf(state, person, directory, today, null);
const partOf = (...given: Parameters<typeof placeOf>) => placeOf(...given).part;

describe('who someone is to an escalation', () => {
  it.each([
    ['who raised it, on the raising side', TEACHER, 'raising'],
    ['who was asked, on the asked side', WORKER, 'asked'],
    ["the raising agency's safeguarding lead, who oversees", SCHOOL_LEAD, 'raising-agency-lead'],
    ["the asked agency's safeguarding lead, who oversees", CARE_LEAD, 'asked-agency-lead'],
    ["the partnership's own team, which oversees", COORDINATOR, 'partnership-team'],
    ["another partnership's team: nobody", MEDWAY_COORDINATOR, 'nobody'],
    ['a colleague of the raiser: nobody', HEAD, 'nobody'],
    ['the manager of who was asked: nobody', MANAGER, 'nobody'],
    ['an agency that has nothing to do with it: nobody', SERGEANT, 'nobody'],
    ['someone in no directory: nobody', STRANGER, 'nobody'],
  ] as const)('is %s', (_who, person, part) => {
    expect(partOf(person)).toBe(part);
  });

  it('is a newcomer to what nobody has raised, whoever they are', () => {
    for (const person of EVERYONE) expect(partOf(person, UNRAISED)).toBe('newcomer');
  });

  it('is the same after it is closed', () => {
    const closed = stateAfter(raised(), concluded('withdrawn', 'withdrawn'));
    for (const person of EVERYONE) expect(partOf(person, closed)).toBe(partOf(person, open));
  });

  it("is unconfirmed for a raiser in no directory: they see their own words, not the other side's", () => {
    const state = stateAfter(raised({ raiser: partyOf(STRANGER) }));
    const { part, standing } = placeOf(STRANGER, state);
    expect(part).toBe('raising-unconfirmed');
    expect(standing).toMatchObject({ side: 'raising', maySee: true, words: 'own-side' });
  });

  it("does not make overseers of an unconfirmed raiser's agency out of people without one", () => {
    const state = stateAfter(raised({ raiser: partyOf(STRANGER) }));
    expect(partOf(SCHOOL_LEAD, state)).toBe('nobody');
    expect(partOf(CARE_LEAD, state)).toBe('asked-agency-lead');
  });

  it('is nobody, once they handed it over or said it is not theirs', () => {
    expect(partOf(WORKER, stateAfter(raised(), handedOver('asked', MANAGER)))).toBe('nobody');
    expect(partOf(MANAGER, stateAfter(raised(), handedOver('asked', MANAGER)))).toBe('asked');
    expect(partOf(TEACHER, stateAfter(raised(), handedOver('raising', HEAD)))).toBe('nobody');
    expect(partOf(WORKER, stateAfter(raised(), redirectedTo(SERGEANT)))).toBe('nobody');
    expect(partOf(CARE_LEAD, stateAfter(raised(), redirectedTo(SERGEANT)))).toBe('nobody');
  });
});

describe('cover', () => {
  it('acts on the side of who is away, on the days agreed and no other', () => {
    expect([DAY_BEFORE, FIRST_DAY, LAST_DAY, DAY_AFTER].map((day) => partOf(DEPUTY, open, day))).toEqual([
      'nobody',
      'asked',
      'asked',
      'nobody',
    ]);
  });

  it('is written down as "A for B", with the place of each', () => {
    expect(placeOf(DEPUTY, open, FIRST_DAY).actor).toEqual({
      person: DEPUTY,
      agency: partyOf(DEPUTY).agency,
      role: 'Duty worker',
      for: { person: WORKER, role: 'Social worker' },
    });
  });

  it('does not take it from who is away: they may still act, as themselves', () => {
    expect(placeOf(WORKER, open, FIRST_DAY)).toMatchObject({ part: 'asked', actor: { person: WORKER } });
    expect(placeOf(WORKER, open, FIRST_DAY).actor.for).toBeUndefined();
  });

  it('ends with the hand-over of who is covered', () => {
    expect(partOf(DEPUTY, stateAfter(raised(), handedOver('asked', MANAGER)), FIRST_DAY)).toBe('nobody');
  });

  it('is one hop: who covers the one who covers does not act', () => {
    const further = { person: DEPUTY, deputy: CONSTABLE, from: FIRST_DAY!, until: LAST_DAY! };
    const directory = { ...DIRECTORY, covers: [...DIRECTORY.covers, further] };
    expect(partOf(CONSTABLE, open, FIRST_DAY, directory)).toBe('nobody');
    expect(partOf(DEPUTY, open, FIRST_DAY, directory)).toBe('asked');
  });

  it('never lets the raiser answer their own challenge, should they cover for who was asked', () => {
    const covers = [{ person: WORKER, deputy: TEACHER, from: FIRST_DAY!, until: LAST_DAY! }];
    expect(partOf(TEACHER, open, FIRST_DAY, { ...DIRECTORY, covers })).toBe('raising');
  });

  it('holds for the raising side too', () => {
    const covers = [{ person: TEACHER, deputy: HEAD, from: FIRST_DAY!, until: LAST_DAY! }];
    expect(placeOf(HEAD, open, FIRST_DAY, { ...DIRECTORY, covers })).toMatchObject({
      part: 'raising',
      actor: { person: HEAD, for: { person: TEACHER } },
    });
  });
});

describe('how the record names who acts', () => {
  it('is by agency and role, as the directory has them at that moment', () => {
    expect(placeOf(TEACHER).actor).toEqual({ person: TEACHER, agency: partyOf(TEACHER).agency, role: 'Teacher' });
    expect(placeOf(COORDINATOR).actor.role).toBe('Coordinator');
  });

  it('is by the role they stated, for someone in no directory', () => {
    const state = stateAfter(raised({ raiser: partyOf(STRANGER) }));
    expect(placeOf(STRANGER, state).actor).toEqual({ person: STRANGER, agency: null, role: 'Practitioner' });
  });

  it('is by the place they stood in, for someone who has left the directory since', () => {
    const directory = { ...DIRECTORY, posts: DIRECTORY.posts.filter(({ person }) => person !== WORKER) };
    expect(placeOf(WORKER, open, NOVEMBER, directory)).toMatchObject({
      part: 'asked',
      actor: { person: WORKER, agency: partyOf(WORKER).agency, role: 'Social worker' },
    });
  });
});

describe('a restricted escalation', () => {
  const restricted = stateAfter(raised(), [{ kind: 'restricted' }]);
  const teamAt = (agency: typeof SCHOOL): Directory => ({
    ...DIRECTORY,
    posts: [
      ...DIRECTORY.posts,
      ...DIRECTORY.posts
        .filter(({ person }) => person === COORDINATOR)
        .map((post) => ({ ...post, agency, role: 'practitioner' })),
    ],
  });

  it('is hidden from the agencies, and stays with those who take part and the partnership team', () => {
    expect(partOf(SCHOOL_LEAD, restricted)).toBe('nobody');
    expect(partOf(CARE_LEAD, restricted)).toBe('nobody');
    expect(partOf(TEACHER, restricted)).toBe('raising');
    expect(partOf(WORKER, restricted)).toBe('asked');
    expect(partOf(COORDINATOR, restricted)).toBe('partnership-team');
  });

  it('is hidden from someone of the partnership team who works at one of the two agencies, and from no other of them', () => {
    for (const agency of [SCHOOL, CARE])
      expect(partOf(COORDINATOR, restricted, NOVEMBER, teamAt(agency))).toBe('nobody');
    expect(partOf(COORDINATOR, restricted, NOVEMBER, teamAt(POLICE))).toBe('partnership-team');
    expect(partOf(COORDINATOR, open, NOVEMBER, teamAt(SCHOOL))).toBe('partnership-team');
  });
});

describe('information governance', () => {
  const post = { ...DIRECTORY.posts.filter(({ person }) => person === COORDINATOR)[0]!, person: STRANGER };
  const directory: Directory = {
    ...DIRECTORY,
    posts: [...DIRECTORY.posts, { ...post, role: 'information-governance' }],
  };

  it('sees the steps of its partnership, never the words, and may hold it', () => {
    const { part, standing } = placeOf(STRANGER, open, NOVEMBER, directory);
    expect(part).toBe('information-governance');
    expect(standing).toMatchObject({ words: 'none', opensWords: false, seat: 'overseer' });
  });

  it('is nobody in another partnership', () => {
    const elsewhere = stateAfter(raised({ partnership: 'medway' }));
    expect(partOf(STRANGER, elsewhere, NOVEMBER, directory)).toBe('nobody');
  });
});

describe('after it is closed, those who took part see it', () => {
  const closed = stateAfter(raised(), concluded('withdrawn', 'withdrawn'));
  const partAfter = (person: typeof TEACHER, days: number, seeFor: number | null) =>
    standingOf(closed, person, DIRECTORY, plainDate(LATER[days]!), seeFor).part;
  const LATER: Readonly<Record<number, string>> = { 0: '2026-11-20', 30: '2026-12-20', 31: '2026-12-21' };

  it('for as many days as the policy says, the last included, and no longer', () => {
    expect(partAfter(TEACHER, 0, 30)).toBe('raising');
    expect(partAfter(WORKER, 30, 30)).toBe('asked');
    for (const person of [TEACHER, WORKER]) expect(partAfter(person, 31, 30)).toBe('nobody');
  });

  it('for good where the policy states no time', () => {
    expect(partAfter(TEACHER, 31, null)).toBe('raising');
  });

  it('while those who oversee go on overseeing', () => {
    expect(partAfter(COORDINATOR, 31, 30)).toBe('partnership-team');
  });
});
