import { owedSoFar } from '../../src/notices/owed-so-far.ts';
import { entriesOf } from '../support/given-when-then.ts';
import { AT_MANAGERS } from '../support/ladder-events.ts';
import { answered, handedOver, noted, raised, redirectedTo } from '../support/sample-events.ts';
import { HEAD, MANAGER, SERGEANT, TEACHER, WORKER } from '../support/sample-people.ts';

describe('what an escalation has come to owe', () => {
  it('is every notice of every entry, oldest first, under the version that owes it', () => {
    const entries = entriesOf(raised(), noted(), redirectedTo(SERGEANT), handedOver('raising', HEAD), answered());
    expect(owedSoFar(entries).map(({ version, notice, person }) => [version, notice, person])).toEqual([
      [1, 'please-answer', WORKER],
      [3, 'please-answer', SERGEANT],
      [3, 'redirected', TEACHER],
      [4, 'yours-now', HEAD],
      [5, 'answered', HEAD],
    ]);
  });

  it('is owed at the stage it was said at: those who sit there later are not meant', () => {
    const owed = owedSoFar(entriesOf(...AT_MANAGERS, answered()));
    expect(owed.map(({ notice, stage, person }) => [notice, stage, person])).toEqual([
      ['please-answer', 'practitioner', WORKER],
      ['answered', 'practitioner', TEACHER],
      ['please-take-on', 'practitioner', HEAD],
      ['please-answer', 'manager', MANAGER],
      ['taken-on', 'manager', TEACHER],
      ['gone-further', 'manager', WORKER],
      ['answered', 'manager', HEAD],
    ]);
  });

  it('is nothing where nothing has happened', () => {
    expect(owedSoFar([])).toEqual([]);
  });
});
