import { HELD_OUT } from '../../../../src/cli/bench/identifiers/held-out.ts';
import { measure } from '../../../../src/cli/bench/identifiers/measure.ts';
import { GOALS, shareOf } from '../../../../src/cli/bench/identifiers/report.ts';
import { ORIGINS, type Samples } from '../../../../src/cli/bench/identifiers/samples.ts';
import { TUNING } from '../../../../src/cli/bench/identifiers/tuning.ts';
import { readEnglish } from '../../../../src/identifiers/names/english.ts';
import { GIVEN_NAMES, NAMES_THAT_ARE_WORDS } from '../../../../src/identifiers/names/given-names.ts';

const english = await readEnglish();
const heldOut = measure(HELD_OUT, 1, 7, english);

const namesOf = ({ names, streets, schools }: Samples): string[] => [
  ...ORIGINS.flatMap((origin) => [...names[origin].given, ...names[origin].surnames]),
  ...streets,
  ...schools,
];
const both = (one: readonly string[], other: readonly string[]) => one.filter((each) => other.includes(each));

describe('held-out samples', () => {
  it('share no name and no sentence with those the rules were made with', () => {
    expect(both(namesOf(HELD_OUT), namesOf(TUNING))).toEqual([]);
    for (const list of ['naming', 'placing', 'clean'] as const) expect(both(HELD_OUT[list], TUNING[list])).toEqual([]);
  });

  it('hold no name that our own lists of names have', () => {
    const listed = new Set([...GIVEN_NAMES, ...NAMES_THAT_ARE_WORDS]);
    const names = ORIGINS.flatMap((origin) => HELD_OUT.names[origin].given.concat(HELD_OUT.names[origin].surnames));
    expect(names.map((name) => name.toLowerCase()).filter((name) => listed.has(name))).toEqual([]);
  });
});

describe('on held-out samples, the checks of free text', () => {
  it.each(heldOut.patterns.map((share) => [share.of, share] as const))('find the pattern %s', (_kind, share) => {
    expect(shareOf(share)).toBeGreaterThanOrEqual(GOALS.patterns);
  });

  it('find names of people, of each origin and typed in small letters too', () => {
    for (const share of [heldOut.people, ...heldOut.byOrigin, heldOut.inSmallLetters]) {
      expect({ ...share, enough: shareOf(share) >= GOALS.names }).toMatchObject({ enough: true });
    }
  });

  it('find streets and schools', () => {
    expect(shareOf(heldOut.places)).toBeGreaterThanOrEqual(GOALS.names);
  });

  it('stop at most one clean sentence in ten', () => {
    expect(heldOut.stopped.all).toBeGreaterThanOrEqual(50);
    expect(shareOf(heldOut.stopped)).toBeLessThanOrEqual(GOALS.stopped);
  });
});

it('the measurement itself can fail: without a dictionary clean sentences are stopped, with everything known no name is found', () => {
  expect(shareOf(measure(HELD_OUT, 1, 7, { tagsOf: () => null }).stopped)).toBeGreaterThan(GOALS.stopped);
  expect(shareOf(measure(HELD_OUT, 1, 7, { tagsOf: () => ['Noun'] }).people)).toBeLessThan(GOALS.names);
});
