import { parseInstant } from '../../src/calendar/instant.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { shipped } from '../policy/shipped-policies.ts';

/**
 * The shipped draft for Kent, with the times these tests reckon with written out: acknowledge within 1 working day,
 * answer within 2, managers and senior managers within 5, the panel within 10, urgent by the end of the same working day,
 * days end at 17:00, the day of raising does not count.
 */
export const KENT: Policy = withTimes(shipped('kent.draft-1.json'));
export const MEDWAY: Policy = withTimes(shipped('medway.draft-1.json'));

export const FRIDAY = parseInstant('2026-11-20T16:30:00Z');
export const FRIDAY_END = parseInstant('2026-11-20T17:00:00Z');
export const MONDAY = parseInstant('2026-11-23T09:00:00Z');
export const MONDAY_END = parseInstant('2026-11-23T17:00:00Z');
export const TUESDAY_END = parseInstant('2026-11-24T17:00:00Z');
export const WEDNESDAY = parseInstant('2026-11-25T09:00:00Z');
export const WEDNESDAY_END = parseInstant('2026-11-25T17:00:00Z');

function withTimes(policy: Policy): Policy {
  const [first, ...higher] = policy.stages;
  if (first === undefined) throw new Error('the shipped policy has no stage');
  const clock = { from: 'stage-opened', firmness: 'no-later-than' } as const;
  return {
    ...policy,
    workingTime: { timeZone: 'Europe/London', bankHolidays: 'england', dayEnds: '17:00', dayOfRaisingCounts: false },
    stages: [
      {
        ...first,
        asked: ['practitioner', 'line-manager'],
        clocks: [
          { ...clock, must: 'acknowledge', within: { unit: 'working-day', amount: 1 } },
          { ...clock, must: 'respond', within: { unit: 'working-day', amount: 2 } },
        ],
      },
      ...higher.map((stage) => {
        const amount = stage.ends === 'view' ? 10 : 5;
        return { ...stage, clocks: [{ ...clock, must: 'respond', within: { unit: 'working-day', amount } } as const] };
      }),
    ],
    urgent: { ...policy.urgent, clocks: [{ ...clock, must: 'respond', within: { unit: 'same-working-day' } }] },
  };
}
