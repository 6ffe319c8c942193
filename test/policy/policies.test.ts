import { collectPolicies } from '../../src/policy/policies.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { shipped } from './shipped-policies.ts';
import { caughtFault } from './caught-fault.ts';

const draft = shipped();
const medway = shipped('medway.draft-1.json');

function approvedFrom(version: string, effectiveFrom: string): Policy {
  return {
    ...draft,
    version,
    status: 'approved',
    approved: { by: 'Executive Board', on: '2026-01-01' },
    effectiveFrom,
  };
}

/** How the missing policy is named in the fault. */
function missing(work: () => unknown): string | undefined {
  const fault = caughtFault(work);
  expect(fault.code).toBe('policy-unknown');
  return fault.details['policy'];
}

describe('an escalation keeps the version it began under', () => {
  const policies = collectPolicies([draft, approvedFrom('2027', '2027-04-01'), medway]);

  it('however old it is', () => {
    expect(policies.find({ id: 'kent', version: 'draft-1' })).toBe(draft);
  });

  it('and a version that is not loaded is a fault, not another version', () => {
    expect(missing(() => policies.find({ id: 'kent', version: 'draft-2' }))).toBe('kent draft-2');
  });
});

describe('a raise begins under the version in force that day', () => {
  const policies = collectPolicies([
    approvedFrom('2028', '2028-04-01'),
    draft,
    approvedFrom('2027', '2027-04-01'),
    medway,
  ]);

  it.each([
    ['2027-03-31', 'draft-1', 'the day before the first approved version'],
    ['2027-04-01', '2027', 'the day it takes effect'],
    ['2028-03-31', '2027', 'until the next takes effect'],
    ['2028-04-01', '2028', 'from then on'],
  ])('on %s: %s, %s', (on, version) => {
    expect(policies.current('kent', on).version).toBe(version);
    expect(policies.forPartnership('kent', on).version).toBe(version);
  });

  it('and each partnership has its own', () => {
    expect(policies.forPartnership('medway', '2028-04-01')).toBe(medway);
    expect(policies.inForce('2027-04-01').map(({ id, version }) => `${id} ${version}`)).toEqual([
      'kent 2027',
      'medway draft-1',
    ]);
  });

  it('of two drafts the newer, by number', () => {
    const drafts = collectPolicies([{ ...draft, version: 'draft-10' }, { ...draft, version: 'draft-9' }, draft]);
    expect(drafts.current('kent', '2026-11-20').version).toBe('draft-10');
  });

  it('and never under one that is not in effect yet', () => {
    const later = collectPolicies([approvedFrom('2027', '2027-04-01')]);
    expect(missing(() => later.current('kent', '2026-11-20'))).toBe('kent in force on 2026-11-20');
    expect(later.inForce('2026-11-20')).toEqual([]);
  });

  it('and a partnership nobody has a policy for is a fault', () => {
    expect(missing(() => policies.forPartnership('essex', '2026-11-20'))).toBe('of the partnership essex');
    expect(missing(() => policies.current('essex', '2026-11-20'))).toBe('essex in force on 2026-11-20');
  });
});

describe('policies that contradict each other are refused', () => {
  it.each<[string, Policy[], string]>([
    ['the same version twice', [draft, draft], 'version'],
    ['two policies for one partnership', [draft, { ...medway, partnership: draft.partnership }], 'partnership.code'],
    [
      'one policy for two partnerships',
      [draft, { ...draft, version: 'v2', partnership: medway.partnership }],
      'partnership.code',
    ],
  ])('%s', (_case, both, place) => {
    expect(caughtFault(() => collectPolicies(both))).toMatchObject({ code: 'policy-invalid', details: { place } });
  });
});
