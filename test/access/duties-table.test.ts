import { DUTIES, mayDo } from '../../src/access/duties-table.ts';
import { ROLES, type Action, type Role, type Thing } from '../../src/access/roles.ts';

/** The table as the policy says it, written out a second time so that a slip in one of them shows. */
const MAY: Readonly<Record<Role, string>> = {
  practitioner: 'policy:see',
  'safeguarding-lead': 'policy:see learning-note:see',
  'partnership-team': 'policy:see oversight:see statistics:see group-paper:see learning-note:see learning-note:change',
  'project-lead': 'policy:see statistics:see group-paper:see release:see release:change survey:see survey:change',
  administrator: 'policy:see policy:change directory:see directory:change',
  'information-governance':
    'policy:see access-log:see retention:see retention:change disclosure:see disclosure:change checkpoint:see ' +
    'statistics:see group-paper:see release:see release:sign ' +
    'learning-note:see learning-note:sign',
  scrutineer: 'policy:see statistics:see group-paper:see checkpoint:see',
};
const THINGS: readonly Thing[] = [
  ...(['statistics', 'group-paper', 'release', 'survey', 'access-log', 'retention'] as const),
  ...(['disclosure', 'directory', 'policy', 'checkpoint', 'oversight', 'learning-note'] as const),
];
const ACTIONS: readonly Action[] = ['see', 'change', 'sign'];

describe('what a role may do with the things of the whole system', () => {
  it.each(ROLES)('is for "%s" what the policy says and nothing else', (role) => {
    const may = THINGS.flatMap((thing) =>
      ACTIONS.filter((action) => mayDo([role], action, thing)).map((action) => `${thing}:${action}`),
    );
    expect(may.sort()).toEqual(MAY[role].split(' ').sort());
  });

  it('is nothing without a role', () => {
    for (const thing of THINGS) for (const action of ACTIONS) expect(mayDo([], action, thing)).toBe(false);
  });

  it('is, with several roles, what any of them gives', () => {
    expect(mayDo(['practitioner', 'administrator'], 'change', 'directory')).toBe(true);
    expect(mayDo(['practitioner', 'scrutineer'], 'change', 'directory')).toBe(false);
  });

  it('leaves the access log to information governance alone: not to those it watches', () => {
    expect(ROLES.filter((role) => DUTIES[role]['access-log'] !== undefined)).toEqual(['information-governance']);
  });

  it('names nothing and no action that this test does not know', () => {
    const named = ROLES.flatMap((role) => Object.entries(DUTIES[role]));
    for (const [thing, actions] of named) {
      expect(THINGS).toContain(thing);
      for (const action of actions) expect(ACTIONS).toContain(action);
    }
  });
});
