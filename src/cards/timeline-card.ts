import { sayDayAndTime } from '../calendar/say-date.ts';
import type { Actor } from '../escalation/events.ts';
import { timeline, type TimelineLine } from '../escalation/timeline.ts';
import { owedSoFar } from '../notices/owed-so-far.ts';
import { fateOf } from '../notices/what-became.ts';
import { findStage } from '../policy/look-up.ts';
import { buttons } from '../words/buttons.ts';
import { situations } from '../words/situations.ts';
import { timelineWords as words } from '../words/timeline.ts';
import type { Card } from './card.ts';
import { draw } from './draw.ts';
import { frameOf } from './frame.ts';
import type { Reading } from './reading.ts';
import { sayStep } from './say-step.ts';
import { textOf } from './texts-of.ts';

/** The newest steps shown on the card; with the longest words this many stay well under what Teams takes. */
const STEPS_SHOWN = 8;

/** The story of an escalation, newest steps last, and what became of the messages. */
export function timelineCard(reading: Reading): Card {
  const { state } = reading.file;
  const all = timeline(reading.file.entries);
  const shown = all.slice(-STEPS_SHOWN);
  const stage = findStage(reading.policy, state.stage);
  return draw(
    'timeline',
    frameOf(reading.inForce, words.heading(state.escalation), stage?.label ?? ''),
    {
      earlier: all.length > shown.length ? words.earlier(all.length - shown.length) : '',
      lines: shown.map((line) => ({
        when: sayDayAndTime(line.at),
        what: `${sayActor(line.actor)} ${sayStep(line.event, reading.policy)}`,
        said: line.said.map((said) => ({
          label: words.fields[said.field],
          text: textOf(reading.file, said, line.side),
        })),
      })),
      deliveries: deliveryLines(reading).map((text) => ({ text })),
    },
    [
      { title: buttons.copy, press: { verb: 'copy', escalation: state.escalation } },
      { title: buttons.back, press: { verb: 'show', escalation: state.escalation } },
    ],
    reading.drawing,
  );
}

/** "Team manager for Service manager": who acted, by role, and for whom where they covered. */
export function sayActor(actor: Actor): string {
  return actor.for === undefined ? actor.role : situations.asDeputy(actor.role, actor.for.role);
}

/** The whole story as lines of plain text, for the copy for the child's file. */
export function plainSteps(reading: Reading): readonly string[] {
  return timeline(reading.file.entries).flatMap((line: TimelineLine) => [
    `${sayDayAndTime(line.at)}: ${sayActor(line.actor)} ${sayStep(line.event, reading.policy)}`,
    ...line.said.map((said) => `  ${words.fields[said.field]}: ${textOf(reading.file, said, line.side)}`),
  ]);
}

/** What became of each message owed. Nothing is called delivered that is not known to be. */
function deliveryLines(reading: Reading): readonly string[] {
  return owedSoFar(reading.file.entries).flatMap((notice) => {
    const fate = fateOf(notice, notice.version, reading.deliveries, reading.now);
    const what = `${words.sides[notice.side]}, ${notice.notice.replaceAll('-', ' ')}`;
    if (fate.kind !== 'settled') return [words.deliveries.pending(what)];
    return fate.outcome === 'delivered' ? [] : [words.deliveries[fate.outcome](what)];
  });
}
