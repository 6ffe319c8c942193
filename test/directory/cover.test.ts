import { coveredBy, coverOf } from '../../src/directory/cover.ts';
import { day, directoryWith, person } from './sample.ts';

const directory = directoryWith();

describe('cover', () => {
  it.each([
    ['2026-03-01', null],
    ['2026-03-02', person(2)],
    ['2026-03-06', person(2)],
    ['2026-03-07', null],
  ])('holds from the first day to the last, both included: %s', (date, deputy) => {
    expect(coverOf(directory, person(3), day(date))).toBe(deputy);
  });

  it('is one hop: the deputy of a deputy is not asked', () => {
    expect(coverOf(directory, person(4), day('2026-03-02'))).toBe(person(3));
  });

  it('may pass to another deputy on the next day', () => {
    expect(coverOf(directory, person(4), day('2026-03-07'))).toBe(person(2));
  });

  it('tells a deputy whom they act for today', () => {
    expect(coveredBy(directory, person(2), day('2026-03-06'))).toEqual([person(3)]);
    expect(coveredBy(directory, person(2), day('2026-03-07'))).toEqual([person(4)]);
    expect(coveredBy(directory, person(2), day('2026-03-08'))).toEqual([]);
  });
});
