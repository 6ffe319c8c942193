import { parseInstant } from '../../src/calendar/instant.ts';
import { plainDate } from '../../src/calendar/plain-date.ts';
import type { Deadline } from '../../src/escalation/events.ts';
import { takesEffectFirst } from '../../src/escalation/takes-effect.ts';
import { raised, LEAD } from '../support/sample-case.ts';

const { state } = raised().file(LEAD);
/** The moment the answer of the sample is due at: Tuesday 24 November, the end of the working day. */
const first = (date: string | null, deadlines: readonly Deadline[] = state.deadlines) =>
  takesEffectFirst({ ...state, deadlines, takesEffect: date === null ? null : plainDate(date) });

it('the decision comes first where it takes effect on a day before the answer is due, or has already', () => {
  expect(first('2026-11-23')).toBe(true);
  expect(first('2026-11-01')).toBe(true);
});

it('it does not on the day itself or later, or where no day was given', () => {
  expect(first('2026-11-24')).toBe(false);
  expect(first('2026-11-25')).toBe(false);
  expect(first(null)).toBe(false);
});

it('it does not where the policy states no time for an answer', () => {
  expect(
    first(
      '2026-11-01',
      state.deadlines.filter(({ clock }) => clock !== 'respond'),
    ),
  ).toBe(false);
});

it('the day is the one in London: half past eleven at night there is still that day, though it is the next in summer time', () => {
  const respond = state.deadlines.filter(({ clock }) => clock === 'respond');
  const due = (moment: string) => respond.map((each) => ({ ...each, dueAt: parseInstant(moment) }));
  expect(first('2026-06-02', due('2026-06-02T23:30:00Z'))).toBe(true);
  expect(first('2026-12-02', due('2026-12-02T23:30:00Z'))).toBe(false);
});
