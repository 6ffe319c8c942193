import { parseWhom, whomToAsk } from '../../src/directory/whom-to-ask.ts';
import { agency, AGENCIES, directoryWith, PEOPLE, TENANT, account } from './sample.ts';

const question = { partnership: 'kent', kind: 'social-care', namePart: '', notAgency: null };
const values = (...[directory, asked, limit]: Parameters<typeof whomToAsk>): string[] =>
  whomToAsk(directory, asked, limit).choices.map(({ value }) => value);

/** The sample with many more schools, each with one point of contact. */
function schools(...names: readonly string[]): ReturnType<typeof directoryWith> {
  const code = (index: number): string => `more-${index + 1}`;
  return directoryWith({
    agencies: AGENCIES + names.map((name, index) => `${code(index)},${name},school,kent,\n`).join(''),
    people:
      PEOPLE + names.map((_, index) => `${TENANT},${account(50)},${code(index)},,,point-of-contact,Head,,\n`).join(''),
  });
}

describe('whom a raiser can ask', () => {
  it('is each team that answers, then "I do not know who", then someone they name', () => {
    expect(whomToAsk(directoryWith(), question)).toEqual({
      choices: [
        {
          value: 'team:care/assessment',
          agency: 'care',
          agencyName: "Children's social care",
          team: 'assessment',
          teamName: 'Assessment team',
          how: 'team',
        },
        expect.objectContaining({ value: 'team:care/front-door', teamName: 'Front door team' }),
        expect.objectContaining({ value: 'contact:care', team: null, teamName: null, how: 'point-of-contact' }),
        expect.objectContaining({ value: 'named:care', team: null, teamName: null, how: 'named' }),
      ],
      more: 0,
    });
  });

  it('leaves out the own agency, other kinds and other partnerships', () => {
    const directory = directoryWith();
    expect(values(directory, { ...question, notAgency: agency('care') })).toEqual([]);
    expect(values(directory, { ...question, partnership: 'medway' })).toHaveLength(4);
    expect(values(directory, { ...question, kind: 'school', partnership: 'medway' })).toEqual([]);
    expect(values(directory, { ...question, kind: 'school' })).toEqual(['contact:school-a', 'named:school-a']);
  });

  it('finds an agency by the beginnings of its words, whatever the case, accents and apostrophes', () => {
    const directory = schools("St Mary's Primary", 'École Émile', 'Primrose Academy');
    const found = (namePart: string): string[] =>
      whomToAsk(directory, { ...question, kind: 'school', namePart })
        .choices.filter(({ how }) => how === 'named')
        .map(({ agencyName }) => agencyName);
    expect(found('PRIM')).toEqual(['Primrose Academy', "St Mary's Primary"]);
    expect(found('primary st')).toEqual(["St Mary's Primary"]);
    expect(found('st marys')).toEqual(["St Mary's Primary"]);
    expect(found('st mary’s')).toEqual(["St Mary's Primary"]);
    expect(found('emil')).toEqual(['École Émile']);
    expect(found('ole')).toEqual([]);
    expect(found('  ')).toHaveLength(4);
  });

  it('offers at most 40 choices, never half an agency, and says how many agencies there are besides', () => {
    const directory = schools(...Array.from({ length: 30 }, (_, index) => `School ${index + 1}`));
    const { choices, more } = whomToAsk(directory, { ...question, kind: 'school' });
    expect(choices).toHaveLength(40);
    expect(more).toBe(11);
    expect(choices.slice(2, 8).map(({ agencyName }) => agencyName)).toEqual([
      'School 1',
      'School 1',
      'School 2',
      'School 2',
      'School 3',
      'School 3',
    ]);
    expect(whomToAsk(directory, { ...question, kind: 'school' }, 5)).toMatchObject({
      choices: { length: 4 },
      more: 29,
    });
  });

  it('keeps the ways to ask that always exist where one agency alone has too many teams', () => {
    const { choices, more } = whomToAsk(directoryWith(), question, 3);
    expect(choices.map(({ value }) => value)).toEqual(['team:care/assessment', 'contact:care', 'named:care']);
    expect(more).toBe(1);
  });
});

describe('what the card sends back', () => {
  it('is read as what was offered', () => {
    for (const { value, how, agency: at, team } of whomToAsk(directoryWith(), question).choices) {
      expect(parseWhom(value)).toEqual(how === 'team' ? { how, agency: at, team } : { how, agency: at });
    }
  });

  it.each([
    '',
    'team:care',
    'team:care/',
    'team:care/a/b',
    'team:Care/a',
    'contact:',
    'contact:care/x',
    'named:care/x',
    'x:care',
    'contact:care ',
    'contact:care\n',
    'team:__proto__/a',
  ])('is refused when it is %j', (value) => {
    expect(parseWhom(value)).toBeNull();
  });
});
