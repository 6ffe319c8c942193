import { fewerToAsk, whomChoice } from '../../src/cards/whom-choices.ts';
import type { WhomChoice } from '../../src/directory/whom-to-ask.ts';
import { agency, team } from '../directory/sample.ts';

/** An agency with so many teams, its point of contact, and someone else. */
function at(code: string, teams: number): WhomChoice[] {
  const here = { agency: agency(code), agencyName: code, team: null, teamName: null };
  return [
    ...Array.from({ length: teams }, (_, place) => ({
      ...here,
      value: `team:${code}/t${place}`,
      team: team(`t${place}`),
      teamName: `Team ${place}`,
      how: 'team' as const,
    })),
    { ...here, value: `contact:${code}`, how: 'point-of-contact' },
    { ...here, value: `named:${code}`, how: 'named' },
  ];
}

it('leaves a list alone that is short enough', () => {
  const asked = { choices: at('one', 2), more: 1 };
  expect(fewerToAsk(asked, 4)).toEqual(asked);
});

it('lists an agency whole or not at all, and counts those left out', () => {
  const fewer = fewerToAsk({ choices: [...at('one', 2), ...at('two', 2), ...at('three', 2)], more: 1 }, 9);
  expect(fewer.choices.map(({ value }) => value)).toEqual([...at('one', 2), ...at('two', 2)].map(({ value }) => value));
  expect(fewer.more).toBe(2);
});

it('shortens an agency that is too long by itself, and keeps the two ways that always exist', () => {
  const { choices, more } = fewerToAsk({ choices: at('one', 20), more: 0 }, 5);
  expect(choices.map(({ value }) => value)).toEqual([
    'team:one/t0',
    'team:one/t1',
    'team:one/t2',
    'contact:one',
    'named:one',
  ]);
  expect(more).toBe(1);
});

it('says in words what each choice is', () => {
  expect(at('one', 1).map((choice) => whomChoice(choice).title)).toEqual([
    'one: Team 0',
    'one: I do not know who',
    'one: someone else (I name them)',
  ]);
});
