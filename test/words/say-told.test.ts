import { notificationRule } from '../../src/escalation/facts/by-policy.ts';
import { sayTold } from '../../src/words/say-told.ts';
import { shipped } from '../policy/shipped-policies.ts';

it('says at which stages the team is told, without a code', () => {
  const policy = shipped('kent.draft-1.json');
  expect(sayTold(notificationRule(policy))).toBe('practitioner, manager, senior manager, panel');
});

it('says that it is told at none', () => {
  const { stages, ...policy } = shipped('kent.draft-1.json');
  const silent = { ...policy, stages: stages.map((stage) => ({ ...stage, informs: [] })) };
  expect(sayTold(notificationRule(silent))).toBe('no stage');
});
