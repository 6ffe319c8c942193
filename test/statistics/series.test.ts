import type { Facts } from '../../src/escalation/facts.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { sayBreaks } from '../../src/statistics/describe-table.ts';
import { quarter } from '../../src/statistics/period.ts';
import { meaningOf, runOf, seriesOf } from '../../src/statistics/series.ts';
import { EVERY_TABLE } from '../../src/statistics/table-definitions.ts';
import { KENT } from '../support/sample-policy.ts';
import { counted, YEAR } from './counted-facts.ts';
import { sampleFacts } from './sample-facts.ts';

const OLD = KENT;
const version = (name: string, but: Partial<Policy> = {}): Policy => ({ ...OLD, version: name, ...but });
const [firstStage, ...higher] = OLD.stages;
const slower = higher.map((stage) => ({ ...stage, clocks: [] }));
const raisedIn = (number: 2 | 3 | 4, policy: Policy, but: Partial<Facts> = {}): Facts =>
  sampleFacts({
    policy: { id: policy.id, version: policy.version },
    quarterRaised: { year: 2025, quarter: number },
    quarterClosed: { year: 2025, quarter: number },
    ...but,
  });

async function runs(table: string, facts: readonly Facts[], policies: readonly Policy[]) {
  const listed = EVERY_TABLE.find((each) => each.table === table);
  if (listed === undefined) throw new Error(`no table ${table}`);
  const { under } = await counted(facts);
  return seriesOf(listed, YEAR, under, policies.map(meaningOf));
}

describe('A series', () => {
  it('goes on over a new version that changes nothing the figures rest on', async () => {
    const relabelled = version('2', { source: 'Another page of the same policy.', reviewBy: '2027-04-01' });
    const all = await runs('answer-first', [raisedIn(2, OLD), raisedIn(3, relabelled)], [OLD, relabelled]);
    expect(all).toEqual([{ period: YEAR, why: [] }]);
  });

  it('breaks where the times change, for the tables that rest on them and for no other', async () => {
    const changed = version('2', { stages: firstStage === undefined ? [] : [firstStage, ...slower] });
    const facts = [raisedIn(2, OLD), raisedIn(3, changed), raisedIn(4, changed)];
    const broken = await runs('answer-first', facts, [OLD, changed]);
    expect(broken.map(({ period, why }) => [period.quarters, why])).toEqual([
      [1, []],
      [3, ['times']],
    ]);
    expect(await runs('theme', facts, [OLD, changed])).toHaveLength(1);
    expect(sayBreaks(broken, 4)).toEqual([
      'From 2025-26 Q2 these are not to be compared with what came before: the times the policy gives changed.',
    ]);
  });

  it('breaks every table of challenges where the notification rule changes', async () => {
    const facts = [raisedIn(2, OLD), raisedIn(3, OLD, { notificationRule: 'manager' })];
    expect((await runs('theme', facts, [OLD])).map(({ why }) => why)).toEqual([[], ['told']]);
  });

  it('keeps a quarter with both meanings apart from those before and after', async () => {
    const changed = version('2', { stages: firstStage === undefined ? [] : [firstStage, ...slower] });
    const facts = [raisedIn(2, OLD), raisedIn(3, OLD), raisedIn(3, changed), raisedIn(4, changed)];
    expect(await runs('answer-first', facts, [OLD, changed])).toHaveLength(3);
  });

  it('does not break where an area had none in a quarter, or two areas have policies of their own', async () => {
    const medway = { partnership: 'medway', policy: { id: 'medway', version: 'draft-1' }, notificationRule: 'manager' };
    const facts = [raisedIn(2, OLD), raisedIn(2, OLD, medway), raisedIn(3, OLD), raisedIn(4, OLD, medway)];
    expect(await runs('theme', facts, [OLD])).toHaveLength(1);
  });

  it('takes a version nobody knows the meaning of for another one', async () => {
    const all = await runs('theme', [raisedIn(2, OLD), raisedIn(3, version('unknown'))], [OLD]);
    expect(all.map(({ why }) => why)).toEqual([[], ['choices']]);
    expect(runOf(all, quarter(2025, 3))?.period).toEqual({ from: quarter(2025, 2), quarters: 3 });
  });
});
