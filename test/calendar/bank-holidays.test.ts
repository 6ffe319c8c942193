import { Temporal } from 'temporal-polyfill';
import { bankHolidayName, isBankHoliday } from '../../src/calendar/bank-holidays.ts';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { caughtFault } from '../policy/caught-fault.ts';

const YEARS = [2025, 2026, 2027, 2028];
const [MONDAY, SATURDAY] = [1, 6];

/** Easter Sunday by the anonymous Gregorian reckoning (Meeus/Jones/Butcher): a source of its own, apart from the list. */
function easter(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const k = c % 4;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return new Temporal.PlainDate(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

function firstMonday(year: number, month: number): Temporal.PlainDate {
  const first = new Temporal.PlainDate(year, month, 1);
  return first.add({ days: (7 + MONDAY - first.dayOfWeek) % 7 });
}

function lastMonday(year: number, month: number): Temporal.PlainDate {
  const last = new Temporal.PlainDate(year, month, 1).add({ months: 1 }).subtract({ days: 1 });
  return last.subtract({ days: last.dayOfWeek - MONDAY });
}

/** Fixed holidays in order; one on a weekend moves to the next day that is neither weekend nor holiday. */
function withSubstitutes(fixed: readonly Temporal.PlainDate[]): string[] {
  const onTheirDay = fixed.filter((day) => day.dayOfWeek < SATURDAY).map(String);
  return fixed.reduce((taken, day) => {
    if (day.dayOfWeek < SATURDAY) return taken;
    let substitute = day;
    while (substitute.dayOfWeek >= SATURDAY || taken.includes(substitute.toString())) {
      substitute = substitute.add({ days: 1 });
    }
    return [...taken, substitute.toString()];
  }, onTheirDay);
}

function statutory(year: number): string[] {
  return [
    ...withSubstitutes([new Temporal.PlainDate(year, 1, 1)]),
    easter(year).subtract({ days: 2 }).toString(),
    easter(year).add({ days: 1 }).toString(),
    firstMonday(year, 5).toString(),
    lastMonday(year, 5).toString(),
    lastMonday(year, 8).toString(),
    ...withSubstitutes([new Temporal.PlainDate(year, 12, 25), new Temporal.PlainDate(year, 12, 26)]),
  ].sort();
}

function listed(year: number): string[] {
  const days = Array.from({ length: 366 }, (_, n) => new Temporal.PlainDate(year, 1, 1).add({ days: n }));
  return days
    .filter((day) => day.year === year)
    .map(String)
    .filter((day) => isBankHoliday(plainDate(day)));
}

describe('bank holidays in England', () => {
  it.each(YEARS)('in %i are the eight days that the statutory rules give', (year) => {
    expect(listed(year)).toEqual(statutory(year));
    expect(listed(year)).toHaveLength(8);
  });

  it.each(YEARS)('in %i never fall on a weekend, because the substitute day stands in the list', (year) => {
    for (const day of listed(year)) expect(Temporal.PlainDate.from(day).dayOfWeek).toBeLessThan(SATURDAY);
  });

  it('have the names people know them by', () => {
    expect(bankHolidayName(plainDate('2026-04-03'))).toBe('Good Friday');
    expect(bankHolidayName(plainDate('2026-12-28'))).toBe('Boxing Day (substitute day)');
    expect(bankHolidayName(plainDate('2026-12-26'))).toBeNull();
    expect(bankHolidayName(plainDate('2026-11-20'))).toBeNull();
  });

  it.each(['2024-12-31', '2029-01-01'])('are not guessed for %s, a year nobody has entered', (day) => {
    expect(caughtFault(() => isBankHoliday(plainDate(day)))).toMatchObject({
      code: 'bank-holidays-end',
      details: { year: day.slice(0, 4) },
    });
  });
});
