import type { Policy, PolicyVersion } from '../policy/policy.ts';
import type { FactsBase } from './tables/bases.ts';
import type { Aspect } from './tables/definition.ts';
import { contains, type Period, type Quarter, quarterAlone, quartersOf } from './period.ts';
import { type BegunUnder, type Under } from './under.ts';

/** What a version of a policy says on each aspect, as texts that are equal where the meaning is. */
export type Meaning = Readonly<Record<Exclude<Aspect, 'told'>, string>>;

/** The meanings of the versions escalations began under. */
export interface MeaningOf {
  readonly policy: PolicyVersion;
  readonly meaning: Meaning;
}

/** A run of quarters that may be compared; `why` is what changed before it, and empty for the first. */
export interface Run {
  readonly period: Period;
  readonly why: readonly Aspect[];
}

/** What a figure rests on: a table's definition, as far as a series goes. */
export interface Rests {
  readonly base: Pick<FactsBase, 'quarterBy'>;
  readonly restsOn: readonly Aspect[];
}

/**
 * What the figures of this version rest on. A new version that changes only a telephone number, a label or who approved it
 * means the same, and breaks nothing.
 */
export function meaningOf(policy: Policy): MeaningOf {
  const { stages, urgent, workingTime, casePoints, themes, levelsOfNeed, agencyKinds, doors, followUp } = policy;
  const codes = (all: readonly { readonly code: string }[]) => all.map(({ code }) => code).toSorted();
  return {
    policy: { id: policy.id, version: policy.version },
    meaning: {
      stages: JSON.stringify(stages.map(({ code, ends }) => [code, ends])),
      times: JSON.stringify([stages.map(({ clocks }) => clocks), urgent.clocks, workingTime, followUp]),
      choices: JSON.stringify([codes(casePoints), codes(themes), codes(levelsOfNeed)]),
      groups: JSON.stringify(agencyKinds.map(({ code, group }) => `${code} ${group}`).toSorted()),
      doors: JSON.stringify(codes(doors)),
    },
  };
}

/**
 * The runs of quarters in which a table means the same, in order: a series is drawn within a run, never across. A quarter in
 * which escalations under two meanings are counted is a run of its own kind, because an escalation keeps the version it began
 * under. A quarter without any changes nothing. A version nobody knows the meaning of counts as a new one.
 */
export function seriesOf(
  { base, restsOn }: Rests,
  period: Period,
  under: readonly Under[],
  meanings: readonly MeaningOf[],
): readonly Run[] {
  const here = under.filter(
    (each) => each.quarterBy === base.quarterBy && contains(period, quarterAlone(each.quarter)),
  );
  const now = new Map<string, ReadonlyMap<Aspect, string>>();
  const runs: Run[] = [];
  for (const quarter of quartersOf(period)) {
    const why = new Set<Aspect>();
    for (const { area, begunUnder } of here.filter((each) => each.quarter === quarter && each.begunUnder.length > 0)) {
      const said = sayings(restsOn, begunUnder, meanings);
      const before = now.get(area);
      for (const [aspect, text] of said) if (before !== undefined && before.get(aspect) !== text) why.add(aspect);
      now.set(area, said);
    }
    const current = runs.at(-1);
    if (current === undefined || why.size > 0) runs.push({ period: quarterAlone(quarter), why: [...why] });
    else runs[runs.length - 1] = { ...current, period: longer(current.period) };
  }
  return runs;
}

/** The run a quarter lies in. */
export function runOf(runs: readonly Run[], quarter: Quarter): Run | null {
  return runs.find(({ period }) => contains(period, quarterAlone(quarter))) ?? null;
}

/** What all the versions say on each aspect, as one text each. */
function sayings(
  restsOn: readonly Aspect[],
  begunUnder: readonly BegunUnder[],
  meanings: readonly MeaningOf[],
): ReadonlyMap<Aspect, string> {
  return new Map(
    restsOn.map((aspect) => {
      const texts = begunUnder.map((each) => saying(aspect, each, meanings));
      return [aspect, JSON.stringify([...new Set(texts)].toSorted())];
    }),
  );
}

function saying(aspect: Aspect, { policy, notificationRule }: BegunUnder, meanings: readonly MeaningOf[]): string {
  if (aspect === 'told') return notificationRule;
  const known = meanings.find((each) => each.policy.id === policy.id && each.policy.version === policy.version);
  return known === undefined ? JSON.stringify(policy) : known.meaning[aspect];
}

function longer({ from, quarters }: Period): Period {
  return { from, quarters: quarters + 1 };
}
