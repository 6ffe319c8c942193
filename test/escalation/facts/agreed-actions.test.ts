import { agreedActions, agreedHappened, hasChanged } from '../../../src/escalation/facts/agreed-actions.ts';
import { stepsOf } from '../../../src/escalation/facts/steps.ts';
import { closedAfter, entriesOf, openAfter, type Happened } from '../../support/given-when-then.ts';
import { actionAccepted, actionDone, actionNotDone, actionProposed, toManagers } from '../../support/ladder-events.ts';
import { acknowledged, answered, concluded, raised } from '../../support/sample-events.ts';

const OURS = actionProposed('3-1', 'asked', 'asked');
const THEIRS = actionProposed('3-2', 'raising', 'asked');
const ANSWER = [answered('propose'), OURS, THEIRS] as const;

const agreedAfter = (...happened: readonly Happened[]) =>
  agreedActions(stepsOf(entriesOf(raised(), acknowledged(), ...happened)));
const happenedAfter = (...happened: readonly Happened[]) => agreedHappened(agreedAfter(...happened));

describe('The actions agreed', () => {
  it("are a side's own, and those it said it would do; not those only asked of it", () => {
    expect(agreedAfter(ANSWER)).toEqual(['agreed']);
    expect(agreedAfter(ANSWER, actionAccepted('3-2'))).toEqual(['agreed', 'agreed']);
    expect(agreedAfter(ANSWER, actionDone('3-2'))).toEqual(['agreed', 'done']);
  });

  it('are never those a side refused: it had not agreed to them', () => {
    expect(agreedAfter(ANSWER, actionNotDone('3-2'))).toEqual(['agreed']);
    expect(agreedAfter(ANSWER, actionAccepted('3-2'), actionNotDone('3-2'))).toEqual(['agreed', 'not-done']);
  });

  it('are no longer those that fell with an answer nobody accepted', () => {
    expect(agreedAfter(ANSWER, toManagers())).toEqual([]);
    expect(agreedAfter(ANSWER, actionDone('3-1'), toManagers())).toEqual(['done']);
  });
});

describe('What was agreed', () => {
  const both = [ANSWER, actionAccepted('3-2')] as const;

  it('has happened where all of it, or some of it, was done', () => {
    expect(happenedAfter(...both, actionDone('3-1'), actionDone('3-2'))).toBe('all');
    expect(happenedAfter(...both, actionDone('3-1'))).toBe('some');
    expect(happenedAfter(...both, actionDone('3-1'), actionNotDone('3-2'))).toBe('some');
  });

  it('has not happened only where someone says so: silence is no answer', () => {
    expect(happenedAfter(...both, actionNotDone('3-1'))).toBe('none');
    expect(happenedAfter(...both)).toBe('not-said');
  });

  it('is nothing where no action was agreed', () => {
    expect(happenedAfter(answered())).toBe('no-actions');
  });

  it('goes on being reported after the end', () => {
    const ended = concluded('partly-agreed', 'answer-accepted');
    expect(happenedAfter(ANSWER, ended, actionDone('3-1'))).toBe('all');
  });
});

describe('Something changed', () => {
  it('where it ended agreed or partly agreed', () => {
    const ended = (outcome: 'agreed' | 'partly-agreed' | 'no-change') =>
      closedAfter(raised(), answered(), concluded(outcome, 'answer-accepted'));
    expect(hasChanged(ended('agreed'), [])).toBe(true);
    expect(hasChanged(ended('partly-agreed'), [])).toBe(true);
    expect(hasChanged(ended('no-change'), [])).toBe(false);
  });

  it('where an action was agreed and nobody has said that it was not done', () => {
    const open = openAfter(raised());
    expect(hasChanged(open, ['agreed'])).toBe(true);
    expect(hasChanged(open, ['not-done', 'done'])).toBe(true);
    expect(hasChanged(open, ['not-done'])).toBe(false);
    expect(hasChanged(open, [])).toBe(false);
  });
});
