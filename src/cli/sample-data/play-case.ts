import { attend } from '../../attention/attend.ts';
import { type Instant, instantOf } from '../../calendar/instant.ts';
import { carryOut } from '../../casework/carry-out.ts';
import { Fault } from '../../errors/fault.ts';
import { fold } from '../../escalation/evolve.ts';
import { followUpDue } from '../../escalation/follow-up.ts';
import type { EscalationId, PersonId } from '../../escalation/ids.ts';
import { unrecordedClocks } from '../../escalation/running-clocks.ts';
import { type Closed, type Open, partyIn } from '../../escalation/state.ts';
import type { Policy } from '../../policy/policy.ts';
import { WORDS_EDITION } from '../../words/edition.ts';
import type { Course, Stand, Step } from './course/step.ts';
import type { Past } from './past.ts';

/** One challenge to be played: who raises it, under which policy, and what people do in it. */
export interface CaseToPlay {
  readonly escalation: EscalationId;
  readonly raiser: PersonId;
  readonly policy: Policy;
  readonly course: Course;
}

/**
 * Plays a challenge as people and the clock would have, until its course is done or its next step would come after `until`.
 * Decided by the product's own rules, each step at its own moment. Answers how it stands then. Throws Fault `unexpected`
 * where the rules refuse a step, and the store's.
 */
export async function playCase(played: CaseToPlay, past: Past, until: Instant): Promise<Open | Closed | null> {
  let stand: Stand | null = null;
  let next = played.course.next();
  while (next.done !== true && next.value.at <= until) {
    if (stand !== null) await letTimePass(played, past, next.value.at);
    stand = { state: await press(next.value, played, past), at: next.value.at };
    next = played.course.next(stand);
  }
  return stand === null ? null : letTimePass(played, past, until);
}

/** What the sweep of every minute would have done up to then: each time of the policy that passes is recorded as it passes. */
async function letTimePass({ escalation, policy }: CaseToPlay, past: Past, until: Instant): Promise<Open | Closed> {
  for (;;) {
    const state = await stateOf(escalation, past);
    const due = unrecordedClocks(state)[0]?.dueAt ?? followUpDue(state, policy);
    const seen = due === null ? null : instantOf(Date.parse(due) + past.sweepAfterMs());
    if (seen === null || seen > until) return state;
    past.moveTo(seen);
    await attend(escalation, past.attention);
  }
}

async function press(step: Step, played: CaseToPlay, past: Past): Promise<Open | Closed> {
  const { escalation } = played;
  const before = fold(await past.attention.record.read(escalation));
  const person = before.phase === 'unraised' ? played.raiser : partyIn(before, step.by)?.person;
  if (person === undefined) throw new Fault('unexpected', { sample: step.wish.kind, why: 'nobody sits there' });
  past.moveTo(step.at);
  const { wish, texts } = step;
  const asked = { card: 'sample', words: WORDS_EDITION };
  const result = await carryOut({ escalation, turn: before.turn, person, wish, texts, asked }, past.casework);
  if (result.kind !== 'done') {
    const why = result.kind === 'not-now' ? result.code : result.kind;
    throw new Fault('unexpected', { sample: wish.kind, why });
  }
  await attend(escalation, past.attention);
  return result.file.state;
}

async function stateOf(escalation: EscalationId, { attention }: Past): Promise<Open | Closed> {
  const state = fold(await attention.record.read(escalation));
  if (state.phase === 'unraised') throw new Fault('unexpected');
  return state;
}
