import type { Instant } from '../../../calendar/instant.ts';
import type { Closed, Open } from '../../../escalation/state.ts';
import { afterwards } from './afterwards.ts';
import { answered, late } from './answering.ts';
import { accepted, ending, panelsView } from './ending.ts';
import { goingFurther } from './going-further.ts';
import { raising } from './raising.ts';
import { type Course, type Setting, type Stand, stillOpen } from './step.ts';

/** How far up it goes: guessed, as docs/statistics.md guesses it. */
const TOP = { 1: 74, 2: 18, 3: 6, 4: 2 };

/** A whole made-up challenge, from its raise to what is said some weeks after its end. */
export function* courseOf(at: Instant, setting: Setting): Course {
  const raised = stillOpen(yield raising(at, setting));
  const closed = yield* upTheLadder(raised, Number(setting.chance.pick(TOP)), setting);
  if (closed !== null) yield* afterwards(closed, setting);
}

function* upTheLadder(raised: Stand<Open>, top: number, setting: Setting): Course<Stand<Closed> | null> {
  let now = raised;
  for (let rung = 1; ; rung += 1) {
    if (now.state.panel !== null) return yield* panelsView(now, setting);
    if (rung === top || now.state.nextStage === null) return yield* ending(now, setting);
    const further = yield* goingFurther(now, setting);
    if (further.stopped) return yield* stoppedInside(further.now, setting);
    now = further.now;
  }
}

/** It stops inside the raising agency: it rests on the answer there is, or on one that comes late. */
function* stoppedInside(now: Stand<Open>, setting: Setting): Course<Stand<Closed>> {
  if (now.state.situation.name === 'answered') return yield* accepted(now, setting);
  const when = late(now.at, setting.chance);
  return yield* accepted(yield* answered(when, { agree: 20, propose: 50, maintain: 30 }, setting), setting);
}
