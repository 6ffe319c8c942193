import { openAfter, type Happened } from '../../support/given-when-then.ts';
import { actionAccepted, actionDone, actionNotDone, actionProposed, talkedOver } from '../../support/ladder-events.ts';
import { answered, raised } from '../../support/sample-events.ts';

const withAnswer = [
  answered('propose'),
  actionProposed('2-1', 'asked', 'asked'),
  actionProposed('2-2', 'raising', 'asked'),
] as const;
const stand = (...happened: readonly Happened[]) =>
  openAfter(...happened).actions.map(({ action, stands }) => `${action} ${stands}`);

describe('what becomes of the actions proposed with an answer', () => {
  it('they fall with it when a new answer takes its place', () => {
    expect(stand(raised(), withAnswer)).toEqual(['2-1 agreed', '2-2 asked-for']);
    expect(stand(raised(), withAnswer, answered('agree'))).toEqual([]);
  });

  it('but not where the owning side has said something of them', () => {
    const said = [actionDone('2-1'), actionAccepted('2-2')] as const;
    expect(stand(raised(), withAnswer, ...said, answered('agree'))).toEqual(['2-1 done', '2-2 agreed']);
    expect(stand(raised(), withAnswer, actionNotDone('2-2'), answered('agree'))).toEqual(['2-2 not-done']);
  });

  it('nor where they came of talking', () => {
    const talked = [talkedOver('asked'), actionProposed('2-1', 'asked', 'asked')] as const;
    expect(stand(raised(), talked, answered('agree'), answered('maintain'))).toEqual(['2-1 agreed']);
  });

  it('saying something of an action says nothing of the others', () => {
    expect(stand(raised(), withAnswer, actionDone('2-1'))).toEqual(['2-1 done', '2-2 asked-for']);
    expect(stand(raised(), withAnswer, actionDone('9-9'))).toEqual(['2-1 agreed', '2-2 asked-for']);
  });
});
