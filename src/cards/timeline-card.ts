import { sayDate, sayDayAndTime } from '../calendar/say-date.ts';
import type { Actor, EscalationEvent, Said } from '../escalation/events.ts';
import { timeline } from '../escalation/timeline.ts';
import { owedSoFar } from '../notices/owed-so-far.ts';
import { isInsideNotice } from '../notices/owed.ts';
import { fateOf } from '../notices/what-became.ts';
import { mayAskWhoLooked } from '../access/who-looked.ts';
import { findStage } from '../policy/look-up.ts';
import type { Policy } from '../policy/policy.ts';
import { accessWords } from '../words/access.ts';
import { buttons } from '../words/buttons.ts';
import { situations } from '../words/situations.ts';
import { timelineWords as words } from '../words/timeline.ts';
import type { Card } from './card.ts';
import { draw } from './draw.ts';
import { drawFitting, fitQuotes } from './fit.ts';
import { frameOf } from './frame.ts';
import type { Reading } from './reading.ts';
import { sayStep } from './say-step.ts';
import { textOf } from './texts-of.ts';
import type { Quote, Views } from './views.ts';

/** The newest steps shown on the card. */
const STEPS_SHOWN = 8;

/** The newest messages shown of those that did not arrive, or may not have. */
const MESSAGES_SHOWN = 4;

/** One decision as it is told: when, who did what, and what they wrote. */
interface Step {
  readonly when: string;
  readonly what: string;
  readonly said: readonly Quote[];
}

/** The story of an escalation, newest steps last, and what became of the messages. */
export function timelineCard(reading: Reading): Card {
  const { state } = reading.file;
  const all = stepsOf(reading);
  const shown = all.slice(-STEPS_SHOWN);
  const stage = findStage(reading.policy, state.stage);
  return drawFitting((room) =>
    draw(
      'timeline',
      frameOf(reading.inForce, words.heading, `${state.escalation} · ${stage?.label ?? state.stage}`),
      {
        earlier: all.length > shown.length ? words.earlier(all.length - shown.length) : '',
        lines: within(room, shown),
        deliveries: deliveryLines(reading).map((text) => ({ text })),
      },
      [
        ...(reading.file.place.standing.words === 'none'
          ? []
          : [{ title: buttons.copy, press: { verb: 'copy', escalation: state.escalation } }]),
        ...(mayAskWhoLooked(reading.file.place.part)
          ? [{ title: accessWords.button, press: { verb: 'who-looked', escalation: state.escalation } }]
          : []),
        { title: buttons.back, press: { verb: 'show', escalation: state.escalation } },
      ],
      reading.drawing,
    ),
  );
}

/** "Team manager for Service manager": who acted, by role, and for whom where they covered. */
export function sayActor(actor: Actor): string {
  return actor.for === undefined ? actor.role : situations.asDeputy(actor.role, actor.for.role);
}

/** The whole story as lines of plain text, for the copy for the child's file. */
export function plainSteps(reading: Reading): readonly string[] {
  return stepsOf(reading).flatMap(({ when, what, said }) => [
    `${when}: ${what}`,
    ...said.map(({ label, text }) => `  ${label}: ${text}`),
  ]);
}

/** One step for each decision, however many events it led to. */
function stepsOf({ file, policy }: Reading): readonly Step[] {
  const steps = new Map<number, Step>();
  for (const { version, at, actor, side, event, said } of timeline(file.entries, file.place.standing)) {
    const before = steps.get(version);
    // Whoever oversees it sees the steps, and is not told at each of them that its words are not shown.
    const quotes =
      file.place.standing.words === 'none'
        ? []
        : said.map((each) => ({ label: labelOf(event, each), text: textOf(file, each, side) }));
    steps.set(version, {
      when: sayDayAndTime(at),
      what:
        before === undefined ? `${sayActor(actor)} ${sayStep(event, policy)}` : alsoDone(before.what, event, policy),
      said: [...(before?.said ?? []), ...quotes],
    });
  }
  return [...steps.values()];
}

/** An action is told by its words, with the side that is to do it as their label. */
function alsoDone(before: string, event: EscalationEvent, policy: Policy): string {
  return event.kind === 'action-proposed' ? before : `${before}; ${sayStep(event, policy)}`;
}

function labelOf(event: EscalationEvent, { field }: Said): string {
  if (event.kind !== 'action-proposed') return words.fields[field];
  const { owner, by } = event.proposed;
  return words.action(words.sides[owner], by === null ? null : sayDate(by));
}

function within(room: number, steps: readonly Step[]): Views['timeline']['lines'] {
  const texts = fitQuotes(
    steps.flatMap(({ said }) => said),
    room,
  );
  return steps.map(({ when, what, said }) => ({ when, what, said: texts.splice(0, said.length) }));
}

/** What became of each message owed. Nothing is called delivered that is not known to be. */
function deliveryLines(reading: Reading): readonly string[] {
  let pending = 0;
  const { inside } = reading.file.place.standing;
  const shownHere = owedSoFar(reading.file.entries).filter((notice) => inside || !isInsideNotice(notice));
  const lines = shownHere.flatMap((notice) => {
    const fate = fateOf(notice, notice.version, reading.deliveries, reading.now);
    const what = words.deliveries.message(words.seats[notice.seat], words.deliveries.notices[notice.notice]);
    if (fate.kind !== 'settled') pending += 1;
    return fate.kind !== 'settled' || fate.outcome === 'delivered' ? [] : [words.deliveries[fate.outcome](what)];
  });
  const shown = lines.slice(-MESSAGES_SHOWN);
  return [
    ...shown,
    ...(lines.length > shown.length ? [words.deliveries.more(lines.length - shown.length)] : []),
    ...(pending === 0 ? [] : [words.deliveries.pending(pending)]),
  ];
}
