import { isMixed } from '../../../src/statistics/release/is-mixed.ts';

const kent = { policy: 'kent', version: '1', notificationRule: 'panel' };

it('is a table under two versions of one policy, or two rules by which the team is told', () => {
  expect(isMixed([kent, { ...kent, version: '2' }])).toBe(true);
  expect(isMixed([kent, { ...kent, policy: 'medway' }, { ...kent, notificationRule: 'none' }])).toBe(true);
});

it('is none under the policies of two partnerships, one version of each', () => {
  expect(isMixed([kent])).toBe(false);
  expect(isMixed([kent, { ...kent, policy: 'medway', version: '4' }])).toBe(false);
});
