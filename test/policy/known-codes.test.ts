import { knownCodes } from '../../src/policy/known-codes.ts';
import { shipped } from './shipped-policies.ts';

it('the codes a directory may use are those of any policy, each once', () => {
  const kent = shipped('kent.draft-1.json');
  const { kinds, roles } = knownCodes([kent, shipped('medway.draft-1.json')]);
  expect(kinds).toEqual(kent.agencyKinds.map(({ code }) => code));
  expect(roles).toContain('panel');
  expect(new Set(roles).size).toBe(roles.length);
  expect(knownCodes([])).toEqual({ kinds: [], roles: [] });
});
