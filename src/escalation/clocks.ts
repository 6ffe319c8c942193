import { deadline } from '../calendar/deadline.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Clock, Policy, Stage } from '../policy/policy.ts';
import type { Deadline, Route } from './events.ts';

/**
 * The clocks that start when a stage opens, each with the moment it runs out (the end of a working day, UTC instant) and
 * the rule that gave it. A clock whose time the policy does not state has no deadline and is left out.
 */
export function deadlinesOf(policy: Policy, stage: Stage, route: Route, from: Instant): readonly Deadline[] {
  const clocks: readonly Clock[] = route === 'urgent' ? policy.urgent.clocks : stage.clocks;
  return clocks.flatMap((clock) => {
    const dueAt = deadline(from, clock.within, policy.workingTime);
    return dueAt === null ? [] : [{ clock: clock.must, dueAt, within: clock.within, countedFrom: from }];
  });
}

/** The urgent clocks for a stage that is running already: becoming urgent never gives anyone more time. */
export function hastened(running: readonly Deadline[], urgent: readonly Deadline[]): readonly Deadline[] {
  return urgent.map((each) => {
    const before = running.find(({ clock }) => clock === each.clock);
    return before !== undefined && before.dueAt < each.dueAt ? before : each;
  });
}
