import fc from 'fast-check';
import { mergedGroupOf, mergeGroups } from '../../src/survey/merge-groups.ts';
import { peopleOf } from './bench.ts';

const shape = (groups: Readonly<Record<string, number>>) =>
  mergeGroups(peopleOf(groups)).map(({ code, asked }) => `${code} ${asked}`);

describe('Groups of those who are asked', () => {
  it('of eight people or more stay as they are', () => {
    expect(shape({ school: 8, police: 30 })).toEqual(['police 30', 'school 8']);
  });

  it('that are smaller are put together, the smallest with the next smallest', () => {
    expect(shape({ school: 40, police: 7, icb: 2, probation: 5, 'gp-practice': 9 })).toEqual([
      'gp-practice 9',
      'icb+police+probation 14',
      'school 40',
    ]);
    expect(shape({ icb: 3, probation: 5, school: 9 })).toEqual(['icb+probation 8', 'school 9']);
  });

  it('are one where there are fewer than eight people in all, and none where there is nobody', () => {
    expect(shape({ icb: 3, police: 2 })).toEqual(['icb+police 5']);
    expect(shape({})).toEqual([]);
  });

  it('always have eight people each, or are one, and leave nobody out, in whatever order they are given', () => {
    const groups = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(groups, (counts) => {
        const people = peopleOf(counts);
        const merged = mergeGroups(people);
        expect(merged.every(({ asked }) => asked >= 8) || merged.length <= 1).toBe(true);
        expect(merged.reduce((sum, { asked }) => sum + asked, 0)).toBe(people.length);
        expect(merged.flatMap(({ groups: all }) => all).sort()).toEqual(Object.keys(counts).sort());
        expect(mergeGroups(people.toReversed())).toEqual(merged);
      }),
    );
  });

  it('count somebody who has moved to a group that was not asked in the largest: by themselves they would be known', () => {
    const merged = mergeGroups(peopleOf({ school: 8, police: 30 }));
    expect(mergedGroupOf('school', merged)?.code).toBe('school');
    expect(mergedGroupOf('icb', merged)?.code).toBe('police');
    expect(mergedGroupOf('icb', [])).toBeNull();
    const [together] = mergeGroups(peopleOf({ icb: 3, police: 6 }));
    expect(
      mergedGroupOf(
        'icb',
        [together].filter((each) => each !== undefined),
      ),
    ).toBe(together);
  });
});
