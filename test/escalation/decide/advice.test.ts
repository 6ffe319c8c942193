import { closedAfter, given, offeredTo, openAfter } from '../../support/given-when-then.ts';
import {
  advised,
  AT_MANAGERS,
  AT_PANEL,
  helpSought,
  notTakenOn,
  seekHelp,
  takingUpAsked,
} from '../../support/ladder-events.ts';
import { answered, concluded, note, raised, said } from '../../support/sample-events.ts';
import { ADVISER, CHAIR, COORDINATOR, HEAD, partyOf, STRANGER, TEACHER, WORKER } from '../../support/sample-people.ts';

const byTeacher = { by: TEACHER };
const advise = { kind: 'advise', advice: said('advice') } as const;

describe('asking for advice', () => {
  it('may be asked of a post the policy names, or of the partnership team', () => {
    given(raised()).when(seekHelp(ADVISER), byTeacher).then(helpSought(ADVISER));
    given(raised())
      .when(seekHelp(COORDINATOR, 'partnership-team'), byTeacher)
      .then(helpSought(COORDINATOR, 'partnership-team'));
  });

  it('is possible at any time while it is open, above all when it was not taken on', () => {
    given(raised(), answered(), takingUpAsked(), notTakenOn)
      .when(seekHelp(ADVISER), byTeacher)
      .then(helpSought(ADVISER));
    given(...AT_PANEL)
      .when(seekHelp(ADVISER), { by: openAfter(...AT_PANEL).raiser.person })
      .then(helpSought(ADVISER));
  });

  it('is open to a raiser nobody has confirmed', () => {
    given(raised({ raiser: partyOf(STRANGER) }))
      .when(seekHelp(ADVISER), { by: STRANGER })
      .then(helpSought(ADVISER));
  });

  it('is for the raising side', () => {
    given(raised()).when(seekHelp(ADVISER), { by: WORKER }).thenRefused('not-allowed');
  });

  it('is asked once of each, and of both if wanted', () => {
    given(raised(), helpSought(ADVISER)).when(seekHelp(ADVISER), byTeacher).thenRefused('same-person');
    given(raised(), helpSought(ADVISER))
      .when(seekHelp(COORDINATOR, 'partnership-team'), byTeacher)
      .then(helpSought(COORDINATOR, 'partnership-team'));
  });

  it.each([
    ['oneself', TEACHER, [raised()]],
    ['who was asked', WORKER, [raised()]],
    ['who thinks about taking it on', HEAD, [raised(), answered(), takingUpAsked()]],
    ['who did not take it on', HEAD, [raised(), answered(), takingUpAsked(), notTakenOn]],
  ] as const)('is not asked of %s', (_whom, person, happened) => {
    given(...happened)
      .when(seekHelp(person), byTeacher)
      .thenRefused('same-person');
  });

  it('is not asked of the panel, nor of who was asked at an earlier stage', () => {
    const by = openAfter(...AT_PANEL).raiser.person;
    for (const person of [CHAIR, WORKER]) {
      given(...AT_PANEL)
        .when(seekHelp(person), { by })
        .thenRefused('same-person');
    }
  });
});

describe('advising', () => {
  const asked = [raised(), helpSought(ADVISER)] as const;

  it('is for whoever was asked, as often as they have something to say', () => {
    given(...asked)
      .when(advise, { by: ADVISER })
      .then(advised);
    given(...asked, advised)
      .when(advise, { by: ADVISER })
      .then(advised);
    given(raised()).when(advise, { by: ADVISER }).thenRefused('not-allowed');
    given(...asked)
      .when(advise, byTeacher)
      .thenRefused('not-allowed');
  });

  it('acts for nobody: an adviser can do nothing else', () => {
    expect(offeredTo(ADVISER, ...asked, answered())).toEqual(['advise']);
    given(...asked)
      .when(note, { by: ADVISER })
      .thenRefused('not-allowed');
  });

  it('decides nothing: cards already drawn stay good', () => {
    expect(openAfter(...asked, advised)).toEqual({ ...openAfter(...asked), version: 3 });
    expect(openAfter(...asked).turn).toBe(openAfter(raised()).turn);
  });

  it('goes on at the next stage, for whoever raises it there', () => {
    given(...AT_MANAGERS, helpSought(ADVISER))
      .when(advise, { by: ADVISER })
      .then(advised);
    expect(openAfter(raised(), helpSought(ADVISER), answered(), takingUpAsked()).advisers).toEqual([partyOf(ADVISER)]);
  });

  it('is over when it is closed', () => {
    const closed = [...asked, concluded('withdrawn', 'withdrawn')] as const;
    expect(closedAfter(...closed).advisers).toEqual([partyOf(ADVISER)]);
    given(...closed)
      .when(advise, { by: ADVISER })
      .thenRefused('closed');
  });
});
