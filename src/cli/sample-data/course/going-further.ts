import { answerDue } from '../../../escalation/running-clocks.ts';
import type { Open } from '../../../escalation/state.ts';
import { sampleCases } from '../../../words/sample-cases.ts';
import { workingDaysOn } from '../working-moment.ts';
import { heard, heardAndAnswered } from './answering.ts';
import { type Course, type Setting, type Stand, stillOpen } from './step.ts';

/** What came of taking it further: it is at the next stage, or whoever was to take it on did not. */
export interface Further {
  readonly stopped: boolean;
  readonly now: Stand<Open>;
}

/** To the next stage: after an answer that is not enough, or after the time for one has passed. */
export function* goingFurther(opened: Stand<Open>, setting: Setting): Course<Further> {
  const { chance } = setting;
  const reason = yield* reasonToGoFurther(opened, setting);
  const asked = stillOpen(
    yield {
      at: workingDaysOn(reason.at, chance.between(0, 4), chance),
      by: 'raising',
      wish: { kind: 'escalate', actor: null },
      texts: { further: chance.oneOf(sampleCases.further) },
    },
  );
  // Where the raiser acts at the next stage too, or nobody else in their agency does, it is there already.
  if (asked.state.takingUp === null) return { stopped: false, now: asked };
  const at = workingDaysOn(asked.at, chance.between(0, 2), chance);
  if (chance.in100(30)) {
    const texts = { reason: chance.oneOf(sampleCases.notTakenOn) };
    const now = stillOpen(yield { at, by: 'taking-up', wish: { kind: 'do-not-take-on' }, texts });
    return { stopped: true, now };
  }
  return { stopped: false, now: stillOpen(yield { at, by: 'taking-up', wish: { kind: 'take-on' }, texts: {} }) };
}

/** An answer that leaves it open; or the moment its time has passed, with a word from the other side or without. */
function* reasonToGoFurther(opened: Stand<Open>, setting: Setting): Course<Stand<Open>> {
  const { chance } = setting;
  const due = answerDue(opened.state)?.dueAt ?? null;
  if (due === null || chance.in100(68)) {
    return yield* heardAndAnswered(opened, { agree: 0, propose: 30, maintain: 70 }, setting);
  }
  const before = chance.in100(40) ? yield* heard(opened, setting) : opened;
  const from = before.at > due ? before.at : due;
  return { state: before.state, at: workingDaysOn(from, chance.between(1, 3), chance) };
}
