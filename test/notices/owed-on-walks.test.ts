import fc from 'fast-check';
import { partyIn } from '../../src/escalation/state.ts';
import { isInside } from '../../src/escalation/inside.ts';
import { waitingPeople } from '../../src/escalation/waiting.ts';
import { noticesOwed } from '../../src/notices/owed.ts';
import { placeOf, walk, walks, type Walk } from '../support/random-walk.ts';
import { londonDate } from '../../src/calendar/say-date.ts';

/** Each entry of a walk, how things stood before and after it, and what it owes. */
function owing(steps: Walk) {
  const { entries, states } = walk(steps);
  return entries.map((entry, index) => {
    const [before, after] = [states[index]!, states[index + 1]!];
    return { entry, before, after, notices: noticesOwed(before, entry, after) };
  });
}

describe('whatever is decided, what is owed', () => {
  it('goes to who sits there after it, and never twice under one name', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { after, notices } of owing(steps)) {
          if (after.phase === 'unraised') continue;
          expect(new Set(notices.map(({ notice }) => notice)).size).toBe(notices.length);
          for (const { seat, person } of notices) expect(partyIn(after, seat)?.person ?? person).toBe(person);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is one message to each person, however much happened', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { notices } of owing(steps)) {
          expect(new Set(notices.map(({ person }) => person)).size).toBe(notices.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('goes to nobody who may not see it', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { entry, after, notices } of owing(steps)) {
          const today = londonDate(entry.at);
          const blind = notices.filter(({ person }) => !placeOf({ state: after, today }, person).standing.maySee);
          expect(blind).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('tells the other side nothing of what happens inside the raising agency', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { entry, after, notices } of owing(steps)) {
          if (after.phase === 'unraised' || !entry.events.every(isInside)) continue;
          expect(notices.filter(({ seat }) => seat === 'asked' || seat === 'panel')).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('tells who is waited on from now on: whenever the turn passes to someone, they hear of it', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { entry, before, after, notices } of owing(steps)) {
          // Where a settlement falls, what was asked of people before it was logged still stands.
          const unsettled = before.phase === 'open' ? { ...before, settlement: null } : before;
          const waited = [...waitingPeople(before), ...waitingPeople(unsettled)];
          const told = notices.map(({ person }) => person);
          const untold = waitingPeople(after).filter((person) => !waited.includes(person) && !told.includes(person));
          expect({ events: entry.events, untold }).toEqual({ events: entry.events, untold: [] });
        }
      }),
      { numRuns: 200 },
    );
  });
});
