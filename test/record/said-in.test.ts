import type { ActionId } from '../../src/escalation/ids.ts';
import { saidIn } from '../../src/record/said-in.ts';
import { saying } from './sample-entries.ts';

describe('the texts that events speak of', () => {
  it('are found wherever they stand in an event', () => {
    const answer = saying('answer', 'We will visit on Monday.').said;
    const what = saying('ourAction', 'Visit').said;
    expect(
      saidIn([
        { kind: 'answered', position: 'propose', answer, whatWouldChange: null },
        {
          kind: 'action-proposed',
          proposed: { action: '2-1' as ActionId, owner: 'asked', proposedBy: 'asked', what, by: null },
        },
        { kind: 'settlement-disputed', reason: null },
        { kind: 'child-known' },
      ]),
    ).toEqual([answer, what]);
  });
});
