import { THE_CLOCK } from '../../src/escalation/actors.ts';
import type { Command } from '../../src/escalation/commands.ts';
import {
  coordinatorOf,
  FRIDAY,
  hoursAfter,
  LEAD,
  MANAGER,
  raised,
  STRANGER,
  type Circumstances,
  type Say,
} from './sample-case.ts';
import type { Story, Writing } from './sample-stories.ts';

/** Escalations that those who oversee them have something to do with. */
export function overseeingStories(world: Circumstances, write: Writing) {
  const team = coordinatorOf(world);
  const texts = { concern: write('concern'), wanted: write('wanted') };
  const first = raised({ texts }, world);
  const overseen = (kind: 'restrict' | 'report-serious-incident') => (): Command => ({ kind });
  const hold = (): Command => ({ kind: 'hold', reason: 'legal-claim' });
  const answer =
    (position: 'agree' | 'maintain') =>
    (say: Say): Command => ({
      kind: 'answer',
      position,
      answer: say('answer', write('answer')),
      whatWouldChange: null,
      ourAction: null,
      theirAction: null,
    });
  // The school's own lead is who raises in the other stories.
  const byStranger = raised({ texts, raiser: 'stranger', worksAt: 'sample-primary-school-a' }, world);
  const readers = { raiser: LEAD, asked: MANAGER, overseer: team } as const;
  const unconfirmed = { raiser: STRANGER, asked: MANAGER, overseer: team, confirmer: LEAD } as const;
  return {
    confirmationAsked: { told: byStranger, readers: unconfirmed },
    notConfirmed: {
      told: byStranger.then(LEAD, () => ({ kind: 'confirm-raiser', raiser: null })),
      readers: unconfirmed,
    },
    seriousIncident: {
      told: first.then(MANAGER, answer('maintain')).then(team, overseen('report-serious-incident')),
      readers,
    },
    followUp: {
      told: first
        .then(MANAGER, answer('agree'))
        .then(LEAD, () => ({ kind: 'accept', how: 'content', actionsAccepted: false }))
        .then(THE_CLOCK.person, () => ({ kind: 'pass-deadlines' }), hoursAfter(FRIDAY, 24 * 40)),
      readers,
    },
    thematic: { told: raised({ texts, besides: { scope: 'thematic', levelOfNeed: 'child-in-need' } }, world), readers },
    held: { told: first.then(team, hold), readers },
    restricted: { told: first.then(MANAGER, overseen('restrict')), readers },
  } satisfies Record<string, Story>;
}
