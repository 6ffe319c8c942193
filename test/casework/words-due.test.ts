import { parseInstant } from '../../src/calendar/instant.ts';
import { wordsDue } from '../../src/casework/words-due.ts';
import { collectPolicies } from '../../src/policy/policies.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { TEACHER } from '../support/sample-people.ts';
import { KENT, WEDNESDAY } from '../support/sample-policy.ts';
import { ladder } from './ladder.ts';
import { officeForEachTest } from './office.ts';

const office = officeForEachTest();
const { raise, press } = ladder(office);
const YEAR_LATER = parseInstant('2027-12-01T09:00:00Z');
const decided = (wordsForMonths: number, version = KENT.version): Policy => ({
  ...KENT,
  version,
  retention: { ...KENT.retention, decidedBy: 'Information governance lead', wordsForMonths },
});
const dueBy = async (now = YEAR_LATER, ...policies: readonly Policy[]) =>
  wordsDue(await office().entries(), collectPolicies(policies), now);

describe('The words of an escalation', () => {
  beforeEach(async () => {
    await raise();
    await press(TEACHER, { kind: 'withdraw', code: 'no-longer-disagree' });
  });

  it('are due so many months after closing, to the moment', async () => {
    const [, { at: closedAt } = { at: WEDNESDAY }] = await office().entries();
    const since = parseInstant(closedAt.replace('2026-11', '2027-11'));
    expect(await dueBy(since, decided(12))).toEqual({ kind: 'due', since });
    expect(await dueBy(WEDNESDAY, decided(12))).toEqual({ kind: 'not-yet', from: since });
  });

  it('are kept by the policy in force today, not by the one it began under', async () => {
    const newer = decided(120, 'draft-2');
    expect(await dueBy(YEAR_LATER, decided(12), newer)).toMatchObject({ kind: 'not-yet' });
    expect(await dueBy(YEAR_LATER, KENT, decided(12, 'draft-2'))).toMatchObject({ kind: 'due' });
  });

  it('wait for somebody to decide, where the policy only assumes a time', async () => {
    const assumed = { ...KENT, retention: { ...KENT.retention, decidedBy: null, wordsForMonths: 1 } };
    expect(await dueBy(YEAR_LATER, assumed)).toEqual({ kind: 'undecided' });
    expect(await dueBy(YEAR_LATER, KENT)).toEqual({ kind: 'undecided' });
  });

  it('are nothing to look at once they are gone', async () => {
    const gone = (await office().entries()).map((entry) => ({ ...entry, words: null }));
    expect(wordsDue(gone, collectPolicies([decided(1)]), YEAR_LATER)).toEqual({ kind: 'nothing' });
  });
});
