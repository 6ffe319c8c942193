import fc from 'fast-check';
import { daysBetween } from '../../../src/calendar/days-between.ts';
import { londonDate } from '../../../src/calendar/say-date.ts';
import { addWorkingDays, isWorkingDay } from '../../../src/calendar/working-days.ts';
import type { EscalationEvent } from '../../../src/escalation/events.ts';
import { askedAfter } from '../../../src/survey/after-outcome/asked-after.ts';
import { entriesOf, minutesLater, type Happened } from '../../support/given-when-then.ts';
import { acknowledged, answered, concluded, raised } from '../../support/sample-events.ts';
import { TEACHER, WORKER } from '../../support/sample-people.ts';

const KEY = new Uint8Array(32).fill(5);
const ended = concluded('agreed', 'answer-accepted');
const withdrawn = (code: 'raised-by-mistake' | 'events-moved-on'): readonly EscalationEvent[] => [
  { kind: 'withdrawn', code, reason: null },
  concluded('withdrawn', 'withdrawn'),
];

const asked = (...happened: readonly Happened[]) => askedAfter(entriesOf(raised(), ...happened), KEY);

describe('After an outcome', () => {
  it('both sides are asked, between 5 and 15 working days later', () => {
    const day = londonDate(minutesLater(3));
    const both = asked(acknowledged(), answered('agree'), ended);
    expect(both.map(({ side, person }) => [side, person])).toEqual([
      ['raising', TEACHER],
      ['asked', WORKER],
    ]);
    for (const { from } of both) {
      expect(isWorkingDay(from)).toBe(true);
      expect(from >= addWorkingDays(day, 5) && from <= addWorkingDays(day, 15)).toBe(true);
    }
  });

  it('the day is the same however often it is worked out, another under another key, and of every distance', () => {
    const days = new Set<number>();
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (key) => {
        const entries = entriesOf(raised(), ended);
        const once = askedAfter(entries, key);
        expect(askedAfter(entries, key)).toEqual(once);
        for (const { from } of once) days.add(daysBetween(londonDate(minutesLater(1)), from));
      }),
      { numRuns: 200 },
    );
    expect(days.size).toBe(11);
  });

  it('nobody is asked while it is open', () => {
    expect(asked(acknowledged(), answered('agree'))).toEqual([]);
  });

  it.each<[string, readonly EscalationEvent[]]>([
    ['a serious incident is recorded', [{ kind: 'serious-incident-reported' }, ended]],
    ['it is restricted', [{ kind: 'restricted' }, ended]],
    ['it was raised by mistake', withdrawn('raised-by-mistake')],
  ])('nobody is asked where %s', (_, happened) => {
    expect(asked(...happened)).toEqual([]);
  });

  it('both are asked where it was withdrawn for another reason', () => {
    expect(asked(withdrawn('events-moved-on'))).toHaveLength(2);
  });
});
