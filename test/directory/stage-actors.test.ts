import { advisersOf, panelOf, takersUp } from '../../src/directory/stage-actors.ts';
import type { Directory } from '../../src/directory/directory.ts';
import { findStage } from '../../src/policy/look-up.ts';
import { SHIPPED, shipped } from '../policy/shipped-policies.ts';
import { sampleDirectory } from '../support/sample-case.ts';
import {
  ADVISER,
  CARE,
  CHAIR,
  CHIEF,
  COORDINATOR,
  DIRECTORY,
  HEAD,
  MANAGER,
  MEDWAY_COORDINATOR,
  POLICE,
  SCHOOL,
  SCHOOL_LEAD,
  SERVICE_MANAGER,
} from '../support/sample-people.ts';

const persons = (posts: readonly { readonly person: string }[]) => posts.map(({ person }) => person);
const without = (...people: readonly string[]): Directory => ({
  ...DIRECTORY,
  posts: DIRECTORY.posts.filter(({ person }) => !people.includes(person)),
});

describe('who may take it up for the raising agency', () => {
  it('is everyone there in one of the roles of the stage, whom the policy prefers first', () => {
    expect(persons(takersUp(DIRECTORY, SCHOOL, ['line-manager', 'safeguarding-lead']))).toEqual([HEAD, SCHOOL_LEAD]);
    expect(persons(takersUp(DIRECTORY, SCHOOL, ['safeguarding-lead', 'line-manager']))).toEqual([SCHOOL_LEAD, HEAD]);
    expect(persons(takersUp(DIRECTORY, SCHOOL, ['senior-manager']))).toEqual([CHIEF]);
  });

  it('is nobody of another agency', () => {
    expect(persons(takersUp(DIRECTORY, CARE, ['line-manager']))).toEqual([MANAGER]);
    expect(persons(takersUp(DIRECTORY, CARE, ['senior-manager']))).toEqual([SERVICE_MANAGER]);
  });

  it('is nobody where the agency has no such rung', () => {
    expect(takersUp(DIRECTORY, POLICE, ['senior-manager'])).toEqual([]);
  });

  it('names each once, who holds two of the roles', () => {
    expect(persons(takersUp(DIRECTORY, SCHOOL, ['safeguarding-lead', 'point-of-contact']))).toEqual([SCHOOL_LEAD]);
  });
});

describe("who gives the panel's view", () => {
  it('is whoever holds one of the roles in the partnership', () => {
    expect(panelOf(DIRECTORY, 'kent', ['panel'])?.person).toBe(CHAIR);
  });

  it("is the partnership's own team, which convenes it, where nobody does", () => {
    expect(panelOf(without(CHAIR), 'kent', ['panel'])?.person).toBe(COORDINATOR);
    expect(panelOf(DIRECTORY, 'medway', ['panel'])?.person).toBe(MEDWAY_COORDINATOR);
  });

  it('is nobody where the partnership has neither: then there is no going to the panel', () => {
    expect(panelOf(without(CHAIR, COORDINATOR), 'kent', ['panel'])).toBeNull();
    expect(panelOf(DIRECTORY, 'essex', ['panel'])).toBeNull();
  });
});

describe('whom a raiser may ask for advice', () => {
  it("is who holds one of the policy's adviser roles, then the partnership's own team", () => {
    expect(persons(advisersOf(DIRECTORY, 'kent', ['adviser'], null))).toEqual([ADVISER, COORDINATOR]);
  });

  it('is the team alone where the policy names no adviser, or the partnership has none', () => {
    expect(persons(advisersOf(DIRECTORY, 'kent', [], null))).toEqual([COORDINATOR]);
    expect(persons(advisersOf(DIRECTORY, 'medway', ['adviser'], null))).toEqual([MEDWAY_COORDINATOR]);
  });

  it('names each once', () => {
    expect(persons(advisersOf(DIRECTORY, 'kent', ['partnership-team', 'adviser'], null))).toEqual([
      COORDINATOR,
      ADVISER,
    ]);
  });
});

describe.each(SHIPPED)('in the sample directory, under %s', (file) => {
  const policy = shipped(file);
  const directory = sampleDirectory(policy);
  const { code } = policy.partnership;

  it('there is somebody for the panel, and somebody to ask for advice', () => {
    const panel = findStage(policy, 'panel');
    expect(panelOf(directory, code, panel?.asked ?? [])?.role).toBe('panel');
    expect(advisersOf(directory, code, policy.advisers, null).length).toBeGreaterThan(0);
  });

  it('are never of the agency that is asked to look again', () => {
    const office = DIRECTORY.posts.find(({ person }) => person === COORDINATOR)?.agency ?? null;
    expect(persons(advisersOf(DIRECTORY, 'kent', ['adviser'], office))).toEqual([ADVISER]);
  });
});
