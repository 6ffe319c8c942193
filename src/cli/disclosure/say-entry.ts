import { sayStep } from '../../cards/say-step.ts';
import { sayActor } from '../../cards/timeline-card.ts';
import type { EscalationEvent, Said } from '../../escalation/events.ts';
import { isInside } from '../../escalation/inside.ts';
import type { Policies } from '../../policy/policies.ts';
import type { Entry } from '../../record/entry.ts';
import { saidIn } from '../../record/said-in.ts';
import { disclosureWords as words } from '../../words/disclosure.ts';
import { timelineWords } from '../../words/timeline.ts';
import { asPlain, quoted } from './as-plain.ts';
import type { Step } from './disclosure.ts';
import { sayMoment } from './say-moment.ts';

/** One entry as lines: where it stands, who did what, what was chosen, and what was written, as it was written. */
export function sayEntry({ entry, mentions }: Step, policies: Policies, mark = ''): readonly string[] {
  const policy = policies.find(entry.policy);
  const heading = `${words.heading(entry.escalationId, entry.version)}, ${sayMoment(entry.at)}`;
  const steps = entry.events.flatMap((event) => [
    `  ${asPlain(`${sayActor(entry.actor)} ${sayStep(event, policy)}`)}`,
    ...(isInside(event) ? [`  ${words.inside}`] : []),
    ...chosenIn(event).map((line) => `    ${line}`),
    ...saidIn([event]).flatMap((said) => [`    ${timelineWords.fields[said.field]}:`, ...textOf(entry, said)]),
  ]);
  return [mark === '' ? heading : `[${mark}] ${heading}`, ...(mentions ? [`  ${words.mentions}`] : []), ...steps];
}

function textOf({ words: texts }: Entry, { field }: Said): readonly string[] {
  const sealed = texts?.[field];
  return sealed === undefined ? [`    ${timelineWords.erased}`] : quoted(sealed.text);
}

/** Told in the sentence already, or an id that says nothing to a reader; all of it stands in the JSON. */
const NOT_LISTED = ['kind', 'named', 'action', 'partnership'];

/** What was chosen, under the names and codes it is kept with. */
function chosenIn(event: EscalationEvent): readonly string[] {
  return Object.entries(event).flatMap(([name, value]: [string, unknown]) =>
    NOT_LISTED.includes(name) || !['string', 'boolean'].includes(typeof value) ? [] : [`${name}: ${String(value)}`],
  );
}
