import { plainDate } from '../../src/calendar/plain-date.ts';
import type { Command } from '../../src/escalation/commands.ts';
import type { ActionId, EscalationId, PersonId } from '../../src/escalation/ids.ts';
import {
  ADVISER,
  CHIEF_EXECUTIVE,
  coordinatorOf,
  FRIDAY,
  FRONT_DOOR_MANAGER,
  HEAD,
  hoursAfter,
  LEAD,
  MANAGER,
  PANEL_CHAIR,
  partyAt,
  raised,
  SERVICE_MANAGER,
  type Circumstances,
  type SampleCase,
  type Say,
} from './sample-case.ts';
import type { Story, Writing } from './sample-stories.ts';

/** An escalation on its way up the ladder: every situation above the first stage, and what belongs to it. */
export function ladderStories(world: Circumstances, write: Writing) {
  const team = coordinatorOf(world);
  const tell = (told: SampleCase, readers: Readonly<Record<string, PersonId>>): Story => ({ told, readers });
  const party = (person: PersonId) => partyAt(world, person);
  const texts = { concern: write('concern'), wanted: write('wanted') };

  const acknowledge = (): Command => ({ kind: 'acknowledge', childKnown: true });
  const maintain = (say: Say): Command => ({
    kind: 'answer',
    position: 'maintain',
    answer: say('answer', write('answer')),
    whatWouldChange: 'new-information',
    meanwhile: 'goes-ahead',
    ourAction: { what: say('ourAction', write('ourAction')), by: null },
    theirAction: { what: say('theirAction', write('theirAction')), by: plainDate('2026-12-01') },
  });
  const escalate =
    (actor: PersonId, asked: PersonId, panel: PersonId | null = null) =>
    (say: Say): Command => ({
      kind: 'escalate',
      further: say('further', write('further')),
      actor: party(actor),
      asked: party(asked),
      panel: panel === null ? null : party(panel),
    });
  const takeOn = (asked: PersonId) => (): Command => ({ kind: 'take-on', asked: party(asked), panel: null });
  const notTaken = (say: Say): Command => ({ kind: 'do-not-take-on', reason: say('reason', write('reason')) });
  const seekHelp = (from: PersonId) => (): Command => ({ kind: 'seek-help', from: party(from), help: 'adviser' });
  const advise = (say: Say): Command => ({ kind: 'advise', advice: say('advice', write('advice')) });
  const talk = (say: Say): Command => ({
    kind: 'talk',
    talked: say('talked', write('talked')),
    ourAction: { what: say('ourAction', write('ourAction')), by: null },
    theirAction: { what: say('theirAction', write('theirAction')), by: null },
  });
  const view =
    (to: 'asked' | 'raising') =>
    (say: Say): Command => ({
      kind: 'give-view',
      recommends: say('recommends', write('recommends')),
      because: say('because', write('because')),
      to,
    });
  const record = (say: Say): Command => ({
    kind: 'record-decision',
    response: 'in-part',
    willDo: say('willDo', write('willDo')),
  });
  const closing = (): Command => ({ kind: 'answer-closing', policyUnclear: false, learning: true, onFile: 'not-yet' });
  const report = (action: string, as: 'accepted' | 'done') => (): Command => ({
    kind: 'report-action',
    action: action as ActionId,
    report: { as },
  });
  const notDone =
    (action: string) =>
    (say: Say): Command => ({
      kind: 'report-action',
      action: action as ActionId,
      report: { as: 'not-done', reason: say('reason', write('reason')) },
    });
  const passes = (): Command => ({ kind: 'pass-deadlines' });
  const wednesday = hoursAfter(FRIDAY, 24 * 5);

  const first = raised(
    {
      texts,
      besides: { talked: 'tried', takesEffect: plainDate('2026-11-23'), familyKnows: 'not-safe' },
    },
    world,
  );
  const answered = first.then(MANAGER, acknowledge).then(MANAGER, maintain);
  const takingUp = answered.then(LEAD, escalate(HEAD, FRONT_DOOR_MANAGER));
  const stopped = takingUp.then(HEAD, notTaken);
  const advised = stopped.then(LEAD, seekHelp(ADVISER)).then(ADVISER, advise);
  const stageTwo = takingUp.then(HEAD, takeOn(FRONT_DOOR_MANAGER));
  const stageThree = stageTwo
    .then(FRONT_DOOR_MANAGER, acknowledge)
    .then(FRONT_DOOR_MANAGER, maintain)
    .then(HEAD, escalate(CHIEF_EXECUTIVE, SERVICE_MANAGER))
    .then(CHIEF_EXECUTIVE, takeOn(SERVICE_MANAGER));
  const panel = stageThree
    .then(SERVICE_MANAGER, acknowledge)
    .then(SERVICE_MANAGER, maintain)
    .then(CHIEF_EXECUTIVE, escalate(CHIEF_EXECUTIVE, SERVICE_MANAGER, PANEL_CHAIR));
  const viewed = panel.then(PANEL_CHAIR, acknowledge).then(PANEL_CHAIR, view('asked'));
  const decided = viewed.then(SERVICE_MANAGER, record);
  const past = first.then(LEAD, passes, wednesday);
  const talked = first.then(LEAD, talk);

  const atFirst = { raiser: LEAD, asked: MANAGER, team };
  const taking = { ...atFirst, 'taking-up': HEAD };
  const atTwo = {
    raiser: HEAD,
    asked: FRONT_DOOR_MANAGER,
    team,
    'informed-raiser': LEAD,
    'informed-asked': MANAGER,
  };
  const atThree = { ...atTwo, raiser: CHIEF_EXECUTIVE, asked: SERVICE_MANAGER };
  const atPanel = { ...atThree, panel: PANEL_CHAIR };

  return {
    takesEffectFirst: tell(first, atFirst),
    timePassed: tell(past, atFirst),
    acknowledgementPassed: tell(first.then(LEAD, passes, hoursAfter(FRIDAY, 24 * 3 + 1)), atFirst),
    takingUp: tell(takingUp, taking),
    stopped: tell(stopped, { ...atFirst, 'informed-raiser': HEAD }),
    adviceAsked: tell(stopped.then(LEAD, seekHelp(ADVISER)), { ...atFirst, adviser: ADVISER }),
    advised: tell(advised, { ...atFirst, adviser: ADVISER }),
    stageTwo: tell(stageTwo, atTwo),
    stageThree: tell(stageThree, atThree),
    panelAsked: tell(panel, atPanel),
    viewed: tell(viewed, atPanel),
    viewedForRaiser: tell(panel.then(PANEL_CHAIR, view('raising')), atPanel),
    decided: tell(decided, atPanel),
    closingAnswered: tell(decided.then(SERVICE_MANAGER, closing), atPanel),
    talked: tell(talked, atFirst),
    actionAccepted: tell(talked.then(MANAGER, report('2-2', 'accepted')), atFirst),
    actionDone: tell(talked.then(LEAD, report('2-1', 'done')), atFirst),
    actionNotDone: tell(talked.then(MANAGER, notDone('2-2')), atFirst),
    follows: tell(
      raised({ texts, besides: { link: { kind: 'follows', escalation: 'KM-0000-00000' as EscalationId } } }, world),
      atFirst,
    ),
  } satisfies Record<string, Story>;
}
