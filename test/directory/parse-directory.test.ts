import { Fault } from '../../src/errors/fault.ts';
import { account, AGENCIES, COVER, directoryWith, PEOPLE, person, TENANT } from './sample.ts';

describe('a directory that is right', () => {
  it('is read with people known by tenant and account only', () => {
    const directory = directoryWith();
    expect(directory.agencies[0]).toEqual({
      id: 'care',
      name: "Children's social care",
      kind: 'social-care',
      partnerships: ['kent', 'medway'],
      phone: '01632 960100',
    });
    expect(directory.agencies[1]?.phone).toBeNull();
    expect(directory.posts[2]).toEqual({
      person: person(2),
      agency: 'care',
      team: 'assessment',
      teamName: 'Assessment team',
      role: 'line-manager',
      title: 'Team manager, Assessment team',
      phone: '01632 960112',
      email: 'manager@example.org',
    });
    expect(directory.covers[0]).toEqual({
      person: person(3),
      deputy: person(2),
      from: '2026-03-02',
      until: '2026-03-06',
    });
  });

  it('is the same with a byte order mark, CRLF, empty lines, spaces around cells and columns in another order', () => {
    const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}\r\n,,,,\r\n\r\n`;
    const turned = COVER.split('\n')
      .map((line) => line.split(',').reverse().join(' , '))
      .join('\n');
    expect(
      directoryWith({ agencies: windows(AGENCIES), people: windows(PEOPLE).replace(',,,,\r\n', ''), cover: turned }),
    ).toEqual(directoryWith());
  });

  it('may have no cover at all', () => {
    expect(directoryWith({ cover: COVER.split('\n')[0] ?? '' }).covers).toEqual([]);
  });
});

describe('a directory that is wrong in one place', () => {
  const wrong: readonly (readonly [string, Parameters<typeof directoryWith>[0] & object, string, string, RegExp])[] = [
    [
      'an unknown kind of agency',
      { agencies: AGENCIES.replace(',other,', ',office,') },
      'agencies.csv',
      'line 4, column kind',
      /social-care, school, other/,
    ],
    [
      'two agencies of one code',
      { agencies: AGENCIES.replace('office', 'care') },
      'agencies.csv',
      'line 4, column agency',
      /line 2/,
    ],
    [
      'an agency nobody can be reached at',
      { agencies: `${AGENCIES}empty,Empty,school,kent,\n` },
      'agencies.csv',
      'line 5, column agency',
      /point-of-contact/,
    ],
    [
      'a code in capitals',
      { agencies: AGENCIES.replace('office', 'Office') },
      'agencies.csv',
      'line 4, column agency',
      /lower-case/,
    ],
    [
      'an empty name',
      { agencies: AGENCIES.replace('Sample School A', '') },
      'agencies.csv',
      'line 3, column name',
      /empty/,
    ],
    [
      'no partnership',
      { agencies: AGENCIES.replace(',kent,01632 960199', ',,01632 960199') },
      'agencies.csv',
      'line 4, column partnerships',
      /lower-case/,
    ],
    [
      'a phone with words',
      { agencies: AGENCIES.replace('01632 960199', 'ring bell') },
      'agencies.csv',
      'line 4, column phone',
      /digits/,
    ],
    [
      'an unknown role',
      { people: PEOPLE.replace('line-manager', 'manger') },
      'people.csv',
      'line 4, column role',
      /"manger".*line-manager/,
    ],
    [
      'an unknown agency',
      { people: PEOPLE.replace('care,front-door', 'cafe,front-door') },
      'people.csv',
      'line 6, column agency',
      /"cafe"/,
    ],
    [
      'an account that is none',
      { people: PEOPLE.replace(account(4), 'worker-4') },
      'people.csv',
      'line 6, column account',
      /Entra/,
    ],
    [
      'an email address that is none',
      { people: PEOPLE.replace('manager@example.org', 'manager at example') },
      'people.csv',
      'line 4, column email',
      /email/,
    ],
    [
      'a team without a name',
      { people: PEOPLE.replace('Front door team', '') },
      'people.csv',
      'line 6, column team_name',
      /neither/,
    ],
    [
      'a team of two names',
      { people: PEOPLE.replace('Assessment team,practitioner', 'Assessments,practitioner') },
      'people.csv',
      'line 5, column team_name',
      /one name/,
    ],
    [
      'a post twice',
      { people: PEOPLE + (PEOPLE.split('\n')[5] ?? '') },
      'people.csv',
      'line 11, column account',
      /line 6/,
    ],
    [
      'a formula',
      { people: PEOPLE.replace('Duty worker', '=HYPERLINK(1)') },
      'people.csv',
      'line 6, column title',
      /formula/,
    ],
    [
      'a phone with +',
      { people: PEOPLE.replace('01632 960112', '+44 1632 960112') },
      'people.csv',
      'line 4, column phone',
      /formula/,
    ],
    [
      'a cell too many',
      { people: PEOPLE.replace('Duty worker', 'Duty, worker') },
      'people.csv',
      'line 6',
      /double quotes/,
    ],
    [
      'a quote left open',
      { people: PEOPLE.replace('"Team manager, Assessment team"', '"Team manager') },
      'people.csv',
      'line 4',
      /double quotes/,
    ],
    [
      'a line break in a cell',
      { people: PEOPLE.replace('"Team manager,', '"Team manager\n') },
      'people.csv',
      'line 5, column title',
      /one line/,
    ],
    ['a column missing', { people: PEOPLE.replace('title', 'name') }, 'people.csv', 'line 1', /"title"/],
    [
      'a column too many',
      { cover: COVER.replace('until', 'until,why') },
      'cover.csv',
      'line 1, column 6',
      /take it out/,
    ],
    ['an empty file', { cover: '' }, 'cover.csv', 'line 1', /"tenant"/],
    [
      'a date that does not exist',
      { cover: COVER.replace('2026-03-06', '2026-02-30') },
      'cover.csv',
      'line 2, column until',
      /YYYY-MM-DD/,
    ],
    [
      'a date in another form',
      { cover: COVER.replace('2026-03-06', '06/03/2026') },
      'cover.csv',
      'line 2, column until',
      /YYYY-MM-DD/,
    ],
    [
      'dates out of order',
      { cover: COVER.replace('2026-03-02', '2026-03-10') },
      'cover.csv',
      'line 2, column until',
      /order/,
    ],
    [
      'a deputy nobody knows',
      { cover: COVER.replace(account(2), account(99)) },
      'cover.csv',
      'line 2, column deputy_account',
      /no such person/,
    ],
    [
      'cover for a person nobody knows',
      { cover: COVER.replace(account(3), account(99)) },
      'cover.csv',
      'line 2, column account',
      /no such person/,
    ],
    [
      'cover by oneself',
      { cover: COVER.replace(account(3), account(2)) },
      'cover.csv',
      'line 2, column deputy_account',
      /themselves/,
    ],
    [
      'two deputies on one day',
      { cover: COVER.replace('2026-03-07', '2026-03-06') },
      'cover.csv',
      'line 4, column from',
      /line 3/,
    ],
  ];

  it.each(wrong)('%s is named by file and place, with what to mend', (_, texts, file, place, why) => {
    let fault: unknown;
    try {
      directoryWith(texts);
    } catch (caught) {
      fault = caught;
    }
    expect(fault).toBeInstanceOf(Fault);
    expect(fault).toMatchObject({ code: 'directory-invalid', details: { file, place } });
    expect(fault instanceof Fault ? fault.details['why'] : '').toMatch(why);
  });

  it('does not say an email address or an account in the message', () => {
    for (const people of [PEOPLE.replace('manager@example.org', 'secret@example'), PEOPLE.replace(TENANT, 'secret')]) {
      expect(() => directoryWith({ people })).toThrow(Fault);
      expect(() => directoryWith({ people })).not.toThrow(/secret/);
    }
  });
});

describe("the directory of a service for one tenant's people", () => {
  const ELSEWHERE = '22222222-2222-4222-8222-222222222222';
  const withStranger = (role: string) => `${PEOPLE}${ELSEWHERE},${account(9)},office,,,${role},Visitor,,\n`;

  it('is read where every account is of that tenant, however it is written', () => {
    expect(directoryWith({}, TENANT.toUpperCase()).posts.length).toBeGreaterThan(5);
  });

  it.each(['practitioner', 'partnership-team', 'information-governance'])(
    'gives someone of another tenant no role, not even "%s": nothing of it is used',
    (role) => {
      expect(() => directoryWith({ people: withStranger(role) }, TENANT)).toThrow(
        expect.objectContaining({
          code: 'directory-invalid',
          message: expect.stringContaining('line 11, column tenant') as string,
        }) as Error,
      );
    },
  );
});
