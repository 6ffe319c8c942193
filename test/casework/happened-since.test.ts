import { happenedSince } from '../../src/casework/happened-since.ts';
import { TEACHER, WORKER } from '../support/sample-people.ts';
import { officeForEachTest, RAISED, raising } from './office.ts';

const office = officeForEachTest();

describe('what has happened since a card', () => {
  it('is everything from the entry on that made it stale, oldest first', async () => {
    await office().press({ by: TEACHER, wish: raising(), texts: RAISED });
    await office().press({ by: TEACHER, wish: { kind: 'note' }, texts: { note: 'Before.' } });
    await office().press({ by: WORKER, wish: { kind: 'acknowledge', childKnown: false } });
    await office().press({ by: TEACHER, wish: { kind: 'tell-child' } });
    await office().press({ by: WORKER, wish: { kind: 'ask' }, texts: { question: 'Since when?' } });
    const since = async (turn: number) =>
      happenedSince(await office().entries(), turn, { inside: true }).map(({ kind }) => kind);
    expect(await since(0)).toEqual(['raised', 'noted', 'acknowledged', 'told-which-child', 'question-asked']);
    expect(await since(1)).toEqual(['acknowledged', 'told-which-child', 'question-asked']);
    expect(await since(2)).toEqual(['question-asked']);
    expect(await since(3)).toEqual([]);
  });
});
