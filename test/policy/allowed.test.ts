import { refuseUnsafe } from '../../src/policy/allowed.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { shipped } from './shipped-policies.ts';
import { caughtFault } from './caught-fault.ts';

const draft = shipped();
const rung = { ...draft.safety, checked: { on: '2026-11-01', by: 'Partnership team' } };
const rungDraft: Policy = { ...draft, safety: rung };
const approvedPolicy: Policy = { ...rungDraft, status: 'approved' };

describe('production', () => {
  it('starts on an approved policy whose safety numbers someone rang', () => {
    expect(() => refuseUnsafe([approvedPolicy], { production: true, allowDraft: false })).not.toThrow();
  });

  it('does not start on a draft', () => {
    expect(
      caughtFault(() => refuseUnsafe([approvedPolicy, rungDraft], { production: true, allowDraft: false })),
    ).toMatchObject({ code: 'policy-draft-in-production', details: { policy: 'kent draft-1' } });
  });

  it('starts on a draft that someone accepted in so many words', () => {
    expect(() => refuseUnsafe([rungDraft], { production: true, allowDraft: true })).not.toThrow();
  });

  it('does not start on safety numbers nobody rang, not even where drafts are accepted', () => {
    expect(caughtFault(() => refuseUnsafe([draft], { production: true, allowDraft: true }))).toMatchObject({
      code: 'policy-safety-unchecked',
      details: { policy: 'kent draft-1' },
    });
  });
});

it('outside production a draft with numbers nobody rang is allowed', () => {
  expect(() => refuseUnsafe([draft], { production: false, allowDraft: false })).not.toThrow();
});
