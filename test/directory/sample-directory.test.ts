import { readFileSync } from 'node:fs';
import { coverOf } from '../../src/directory/cover.ts';
import type { Directory } from '../../src/directory/directory.ts';
import { colleaguesOf } from '../../src/directory/colleagues.ts';
import { parseDirectory } from '../../src/directory/parse-directory.ts';
import { partnershipTeam } from '../../src/directory/partnership-team.ts';
import { personFor, pointOfContact } from '../../src/directory/who-answers.ts';
import { parseWhom, whomToAsk } from '../../src/directory/whom-to-ask.ts';
import type { PersonId } from '../../src/escalation/ids.ts';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import { day } from './sample.ts';

const read = (path: string): string => readFileSync(new URL(`../../policies/${path}`, import.meta.url), 'utf8');
const kent = parsePolicy('kent', read('kent.draft-1.json'));
const medway = parsePolicy('medway', read('medway.draft-1.json'));
const known = { kinds: kent.agencyKinds.map(({ code }) => code), roles: kent.roles.map(({ code }) => code) };
const file = (name: string): { file: string; text: string } => ({ file: name, text: read(`sample-directory/${name}`) });

const directory: Directory = parseDirectory(
  { agencies: file('agencies.csv'), people: file('people.csv'), cover: file('cover.csv') },
  known,
);
const [lead, manager, coordinator] = directory.posts;
const today = day('2026-11-23');
const window = (person: PersonId): PersonId => coverOf(directory, person, today) ?? person;

describe('the sample directory', () => {
  it('has the person who raises, the person who answers and the partnership team first', () => {
    expect([lead, manager, coordinator].map((post) => post?.title)).toEqual([
      'Designated safeguarding lead',
      'Team manager, Assessment team',
      'Partnership team coordinator',
    ]);
    expect(new Set([lead, manager, coordinator].map((post) => post?.person)).size).toBe(3);
    expect(partnershipTeam(directory, 'kent').map((post) => post.person)).toEqual([coordinator?.person]);
  });

  it("leads to the second window whichever of Kent's social care one asks, by their own post or by cover", () => {
    const { choices } = whomToAsk(directory, {
      partnership: 'kent',
      kind: 'childrens-social-care',
      namePart: '',
      notAgency: lead?.agency ?? null,
    });
    const asked = choices.map(({ value }) => {
      const whom = parseWhom(value);
      if (whom === null) return undefined;
      const post =
        whom.how === 'team'
          ? personFor(directory, whom.agency, whom.team, kent.stages[0]?.asked ?? [])
          : pointOfContact(directory, whom.agency);
      return post?.person;
    });
    expect(asked).toHaveLength(4);
    expect(asked.map((person) => (person === undefined ? person : window(person)))).toEqual(
      asked.map(() => manager?.person),
    );
    expect(new Set(asked).size).toBe(2);
  });

  it('brings a hand-over to a covered colleague back to the second window, as "A for B"', () => {
    if (manager === undefined) throw new Error('the sample is empty');
    const colleagues = colleaguesOf(directory, manager.agency, manager.person).map(({ person }) => person);
    expect(colleagues.filter((person) => window(person) === manager.person)).toHaveLength(1);
    expect(colleagues.length).toBeGreaterThan(1);
  });

  it('fits the other policy as well', () => {
    const others = { kinds: medway.agencyKinds.map(({ code }) => code), roles: medway.roles.map(({ code }) => code) };
    expect(others).toEqual(known);
    expect(partnershipTeam(directory, 'medway')).toHaveLength(1);
  });

  it('has at least twelve people, and only telephone numbers and addresses that belong to nobody', () => {
    expect(new Set(directory.posts.map(({ person }) => person)).size).toBeGreaterThanOrEqual(12);
    for (const { phone } of [...directory.posts, ...directory.agencies]) expect(phone).toMatch(/^01632 960\d{3}$/);
    for (const { email } of directory.posts) expect(email).toMatch(/^[a-z.]+@example\.org$/);
  });
});
