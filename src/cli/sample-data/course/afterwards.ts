import type { Instant } from '../../../calendar/instant.ts';
import { followUpDue } from '../../../escalation/follow-up.ts';
import { ownActions } from '../../../escalation/own-actions.ts';
import type { Closed } from '../../../escalation/state.ts';
import { sampleCases } from '../../../words/sample-cases.ts';
import { workingDaysOn } from '../working-moment.ts';
import { type Course, ended, type Setting, type Stand } from './step.ts';

/** What is said of it once it has ended: the three questions, how the actions went, and some weeks on how it went on. */
export function* afterwards(closed: Stand<Closed>, { policy, chance }: Setting): Course {
  let now = closed;
  for (const by of ['raising', 'asked'] as const) {
    if (!chance.in100(55)) continue;
    const wish = {
      kind: 'answer-closing',
      policyUnclear: chance.in100(17),
      learning: chance.in100(32),
      onFile: chance.pick({ yes: 70, 'not-yet': 30 }),
    } as const;
    now = ended(yield { at: workingDaysOn(now.at, chance.between(0, 2), chance), by, wish, texts: {} });
  }
  for (const { action } of ownActions(now.state, 'asked')) {
    if (!chance.in100(64)) continue;
    const as = chance.pick({ done: 82, 'not-done': 18 });
    const texts = as === 'not-done' ? { reason: sampleCases.notDone } : {};
    const at = workingDaysOn(now.at, chance.between(2, 10), chance);
    now = ended(yield { at, by: 'asked', wish: { kind: 'report-action', action, as }, texts });
  }
  const due = followUpDue(now.state, policy);
  if (due === null || !chance.in100(86)) return;
  const happened = chance.pick({ yes: 60, partly: 22, no: 9, 'cannot-tell': 9 });
  const at = workingDaysOn(later(now.at, due), chance.between(1, 6), chance);
  yield { at, by: 'raising', wish: { kind: 'answer-follow-up', happened }, texts: {} };
}

function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}
