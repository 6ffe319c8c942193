import { isDraft, roleLabel } from '../policy/look-up.ts';
import type { Clock, Door, Policy } from '../policy/policy.ts';
import { buttons } from '../words/buttons.ts';
import { policyWords as words } from '../words/policy.ts';
import type { Button, Card } from './card.ts';
import { draw, type Drawing } from './draw.ts';
import { frameOf } from './frame.ts';
import { choiceInput } from './inputs.ts';
import { HOME_BUTTON, messageCard } from './message-card.ts';
import { sayDuration } from './say-place.ts';

/** One stage of the policy, as a step of the walk through it. Null where there is no such stage. */
export function policyCard(policy: Policy, index: number, drawing: Drawing): Card | null {
  const stage = policy.stages[index];
  if (stage === undefined) return null;
  const go = (title: string, to: number): Button => ({
    title,
    press: { verb: 'policy', place: `${policy.id}/${to}` },
  });
  const roles = (codes: readonly string[]) =>
    words.or([...new Set(codes.filter((code) => code !== 'point-of-contact').map((code) => roleLabel(policy, code)))]);
  return draw(
    'policy-stage',
    frameOf(policy, words.heading, words.step(policy.partnership.name, index + 1, policy.stages.length)),
    {
      title: `${stage.label}: ${stage.name}`,
      summary: stage.summary,
      facts: [
        { title: words.raising, value: roles(stage.raising) },
        { title: words.asked, value: roles(stage.asked) },
        ...stage.clocks.map((clock) => ({ title: words.clocks[clock.must], value: sayClock(clock) })),
      ],
      urgent: `**${words.urgent}.** ${policy.urgent.summary}`,
      version: `${words.version(policy.version, isDraft(policy))}.`,
    },
    [
      ...(index + 1 < policy.stages.length ? [{ ...go(buttons.next, index + 1), main: true }] : []),
      ...(index > 0 ? [go(buttons.back, index - 1)] : []),
      { title: buttons.doors, press: { verb: 'doors', place: policy.id } },
      HOME_BUTTON,
    ],
    drawing,
  );
}

function sayClock(clock: Clock): string {
  const duration = sayDuration(clock.within);
  const said = duration === null ? words.notStated : words.within(duration);
  return clock.firmness === 'indicative' ? `${said} (${words.indicative})` : said;
}

/** The input that says which door. */
export const DOOR_INPUT = 'door';

const RAISE_BUTTON: Button = { title: buttons.raise, press: { verb: 'raise' } };

/** The doors: when to go somewhere else instead, and whom to tell as well. `flaw`: what to mend before it is sent again. */
export function doorsCard(policy: Policy, drawing: Drawing, flaw = ''): Card {
  const place = policy.id;
  const lines = (kind: Door['kind']) =>
    policy.doors.filter((door) => door.kind === kind).map((door) => `**${door.label}.** ${door.goTo}`);
  const paragraphs = [
    `**${words.doorsInstead}**`,
    ...lines('instead'),
    `**${words.doorsAsWell}**`,
    ...lines('as-well'),
  ];
  const choices = policy.doors.map(({ code, label }) => ({ title: label, value: code }));
  return draw(
    'form',
    frameOf(policy, words.doorsHeading),
    {
      problems: [],
      paragraphs: paragraphs.map((text) => ({ text })),
      actions: [],
      after: [],
      quotes: [],
      inputs: [choiceInput(DOOR_INPUT, words.door, choices, { flaw })],
    },
    [
      { title: words.doorGoing, press: { verb: 'door-taken', place }, sendsInputs: true, main: true },
      RAISE_BUTTON,
      HOME_BUTTON,
    ],
    drawing,
  );
}

/** Where a door leads, for someone who goes there, and what is kept of it. */
export function doorTakenCard(policy: Policy, { label, goTo }: Door, drawing: Drawing): Card {
  return messageCard(policy, drawing, {
    heading: label,
    lines: [goTo, words.doorCounted],
    buttons: [{ title: buttons.doors, press: { verb: 'doors', place: policy.id } }, RAISE_BUTTON, HOME_BUTTON],
  });
}
