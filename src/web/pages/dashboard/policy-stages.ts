import { sayDuration } from '../../../cards/say-place.ts';
import { roleLabel } from '../../../policy/look-up.ts';
import type { Clock, Policy, Stage } from '../../../policy/policy.ts';
import { dashboardPages } from '../../../words/dashboard-pages.ts';
import { policyWords } from '../../../words/policy.ts';

const words = dashboardPages.policy;

/** A stage in words. */
export interface StageWords {
  readonly title: string;
  readonly summary: string;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  /** Null where nobody is told. */
  readonly told: string | null;
}

export function stagesOf(policy: Policy): readonly StageWords[] {
  return policy.stages.map((stage) => ({
    title: `${stage.label}: ${stage.name}`,
    summary: stage.summary,
    facts: [
      { term: words.terms.raising, text: actorsOf(policy, stage.raising) },
      { term: words.terms.asked, text: actorsOf(policy, stage.asked) },
      ...stage.clocks.map((clock) => ({ term: termOf(stage, clock), text: sayClock(clock) })),
    ],
    told: stage.informs.includes('partnership-team') ? words.told : null,
  }));
}

/** What is asked for when it cannot wait. */
export function urgentOf({ urgent }: Policy) {
  return {
    summary: urgent.summary,
    facts: urgent.clocks.map((clock) => ({ term: words.terms[clock.must], text: sayClock(clock) })),
  };
}

/** Who acts, by their roles: "Line manager or Designated safeguarding lead". A shared mailbox is nobody's role. */
export function actorsOf(policy: Policy, codes: readonly string[]): string {
  const people = codes.filter((code) => code !== 'point-of-contact').map((code) => roleLabel(policy, code));
  return policyWords.or([...new Set(people)]);
}

/** "Within 2 working days", "Within 5 working days (indicative)", or that the policy states no time. */
export function sayClock({ within, firmness }: Clock): string {
  const duration = sayDuration(within);
  const said = duration === null ? policyWords.notStated : policyWords.within(duration);
  return firmness === 'indicative' ? `${said} (${policyWords.indicative})` : said;
}

/** Whether the asked side answers by then, or the panel gives its view. */
export function mustOf({ ends }: Pick<Stage, 'ends'>, { must }: Clock): 'acknowledge' | 'respond' | 'view' {
  return must === 'respond' && ends === 'view' ? 'view' : must;
}

function termOf(stage: Stage, clock: Clock): string {
  return words.terms[mustOf(stage, clock)];
}
