import { deadlinesOf } from '../../src/escalation/clocks.ts';
import { firstStage } from '../../src/policy/look-up.ts';
import { STANDARD_CLOCKS, URGENT_CLOCKS } from '../support/sample-events.ts';
import { FRIDAY, KENT } from '../support/sample-policy.ts';

const stage = firstStage(KENT);

describe('the clocks a stage opens with', () => {
  it("are the stage's own, with the rule that gave each moment", () => {
    expect(deadlinesOf(KENT, stage, 'standard', FRIDAY)).toEqual(STANDARD_CLOCKS);
  });

  it('are the urgent ones on the urgent route', () => {
    expect(deadlinesOf(KENT, stage, 'urgent', FRIDAY)).toEqual(URGENT_CLOCKS);
  });

  it('leave out what the policy states no time for', () => {
    const silent = stage.clocks.map((clock) => ({ ...clock, within: { unit: 'not-stated' } as const }));
    expect(deadlinesOf(KENT, { ...stage, clocks: silent }, 'standard', FRIDAY)).toEqual([]);
  });
});
