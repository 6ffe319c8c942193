import { actorsAt, mayTakeItUp, stageAbove, takerUp } from '../../src/casework/next-stage-actors.ts';
import type { Directory } from '../../src/directory/directory.ts';
import type { Open } from '../../src/escalation/state.ts';
import { findStage } from '../../src/policy/look-up.ts';
import type { Stage } from '../../src/policy/policy.ts';
import { openAfter } from '../support/given-when-then.ts';
import { AT_MANAGERS, AT_PANEL, AT_SENIORS, takingUpAsked, toSeniors } from '../support/ladder-events.ts';
import { answered, raised } from '../support/sample-events.ts';
import {
  CARE_LEAD,
  CHAIR,
  CHIEF,
  COORDINATOR,
  DIRECTORY,
  HEAD,
  MANAGER,
  partyOf,
  SCHOOL_LEAD,
  SERVICE_MANAGER,
  STRANGER,
  TEACHER,
} from '../support/sample-people.ts';
import { KENT } from '../support/sample-policy.ts';
import { alsoPosted, withoutPosts } from './directories.ts';

const AT_PRACTITIONERS = openAfter(raised(), answered());
const stage = (code: string): Stage => findStage(KENT, code)!;
const able = (state: Open, code: string, directory: Directory = DIRECTORY) =>
  mayTakeItUp(stage(code), state, directory).map(({ person }) => person);

describe('the stage above', () => {
  it('is the next rung of the policy, and none at the top', () => {
    expect(stageAbove(AT_PRACTITIONERS, KENT)?.code).toBe('manager');
    expect(stageAbove(openAfter(...AT_SENIORS), KENT)?.code).toBe('panel');
    expect(stageAbove(openAfter(...AT_PANEL), KENT)).toBeNull();
  });
});

describe('who acts on the other side', () => {
  it("is the asked agency's person of that rung, in the same team before any other", () => {
    const another = alsoPosted(CARE_LEAD, MANAGER, { team: null });
    const ahead = { ...another, posts: another.posts.toReversed() };
    expect(actorsAt(stage('manager'), AT_PRACTITIONERS, ahead)).toEqual({ asked: partyOf(MANAGER), panel: null });
  });

  it("is the panel at the last, and the agency's own actor stays", () => {
    expect(actorsAt(stage('panel'), openAfter(...AT_SENIORS), DIRECTORY)).toEqual({
      asked: partyOf(SERVICE_MANAGER),
      panel: partyOf(CHAIR),
    });
  });

  it('is nobody for an agency that is in the directory no more', () => {
    const gone = withoutPosts(({ agency }) => agency === AT_PRACTITIONERS.asked.agency);
    expect(actorsAt(stage('manager'), AT_PRACTITIONERS, gone)).toBeNull();
  });

  it('is never whoever raises it, or was asked to take it up', () => {
    const asks = openAfter(raised(), answered(), takingUpAsked(HEAD));
    const both = alsoPosted(TEACHER, MANAGER, {}, alsoPosted(HEAD, MANAGER));
    const ahead = { ...both, posts: both.posts.toReversed() };
    expect(actorsAt(stage('manager'), asks, ahead)?.asked.person).toBe(MANAGER);
  });

  it('never has one person answer and give the view on it, which nobody could then give', () => {
    const both = alsoPosted(SERVICE_MANAGER, CHAIR, {}, alsoPosted(CHIEF, CHAIR));
    const ahead = { ...both, posts: both.posts.toReversed() };
    expect(actorsAt(stage('panel'), openAfter(...AT_SENIORS), ahead)?.panel?.person).toBe(CHAIR);
    const alone = withoutPosts(({ person }) => person === CHAIR, both);
    expect(actorsAt(stage('panel'), openAfter(...AT_SENIORS), alone)?.panel?.person).toBe(COORDINATOR);
  });
});

describe('who may take it up', () => {
  it('is everyone of the raising agency who holds the rung, whom the policy prefers first', () => {
    expect(able(AT_PRACTITIONERS, 'manager')).toEqual([HEAD, SCHOOL_LEAD]);
    expect(able(openAfter(...AT_MANAGERS), 'senior-manager')).toEqual([CHIEF]);
  });

  it('is, of several in the same role, whoever has it already', () => {
    const both = alsoPosted(SCHOOL_LEAD, CHIEF);
    expect(able(openAfter(...AT_MANAGERS), 'senior-manager', both)).toEqual([CHIEF, SCHOOL_LEAD]);
    const byLead = openAfter(...AT_SENIORS.slice(0, -1), toSeniors({ raiser: partyOf(SCHOOL_LEAD) }));
    expect(able(byLead, 'panel', both)).toEqual([SCHOOL_LEAD, CHIEF]);
    expect(able(openAfter(...AT_SENIORS), 'panel', both)).toEqual([CHIEF, SCHOOL_LEAD]);
  });

  it('is whom the policy prefers, also where whoever has it holds a role it likes less', () => {
    const byLead = openAfter(raised({ raiser: partyOf(SCHOOL_LEAD) }), answered());
    expect(able(byLead, 'manager')).toEqual([HEAD, SCHOOL_LEAD]);
    expect(takerUp(null, stage('manager'), byLead, DIRECTORY)).toEqual(partyOf(HEAD));
    expect(takerUp(SCHOOL_LEAD, stage('manager'), byLead, DIRECTORY)).toBe(byLead.raiser);
  });

  it('is never whoever was asked, with a second post', () => {
    expect(able(openAfter(...AT_MANAGERS), 'senior-manager', alsoPosted(MANAGER, CHIEF))).toEqual([CHIEF]);
  });

  it('is nobody for an agency no directory has', () => {
    const byStranger = openAfter(raised({ raiser: partyOf(STRANGER) }), answered());
    expect(able(byStranger, 'manager')).toEqual([]);
  });

  it('is the raiser as they stand there, where nobody holds the rung', () => {
    const none = withoutPosts(({ person }) => person === HEAD || person === SCHOOL_LEAD);
    for (const chosen of [null, TEACHER]) {
      expect(takerUp(chosen, stage('manager'), AT_PRACTITIONERS, none)).toBe(AT_PRACTITIONERS.raiser);
    }
    // Whoever was chosen has gone meanwhile: nobody goes up in their place unasked.
    expect(takerUp(HEAD, stage('manager'), AT_PRACTITIONERS, none)).toBeNull();
  });

  it('is nobody where someone else was chosen', () => {
    for (const chosen of [CHIEF, MANAGER, STRANGER, '']) {
      expect(takerUp(chosen, stage('manager'), AT_PRACTITIONERS, DIRECTORY)).toBeNull();
    }
  });
});
