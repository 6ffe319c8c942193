import { sayDay } from '../calendar/say-date.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Policy } from '../policy/policy.ts';
import { buttons } from '../words/buttons.ts';
import { home } from '../words/home.ts';
import type { Summary } from '../worklist/summary.ts';
import { drawButton } from './button.ts';
import type { Card } from './card.ts';
import { draw, type Drawing } from './draw.ts';
import { frameOf } from './frame.ts';
import { HOME_BUTTON } from './message-card.ts';

export type ListName = 'answer' | 'raised' | 'open';

/** As many as a phone shows without a long scroll; the rest by reference. */
const SHOWN = 10;

export interface Undelivered {
  readonly refused: number;
  readonly unknown: number;
}

/** One of a person's lists. For the partnership's team it says first what is past its time and what was not delivered. */
export function listCard(
  name: ListName,
  summaries: readonly Summary[],
  undelivered: Undelivered | null,
  inForce: Policy,
  now: Instant,
  drawing: Drawing,
): Card {
  const { heading, empty } = home.lists[name];
  const past = summaries.filter(({ dueAt }) => dueAt !== null && dueAt < now).length;
  const paragraphs = [
    ...(summaries.length === 0 ? [empty] : []),
    ...(name === 'open' && summaries.length > 0 ? [home.lists.past(past)] : []),
    ...(undelivered === null || summaries.length === 0
      ? []
      : [home.lists.undelivered(undelivered.refused, undelivered.unknown)]),
  ];
  return draw(
    'list',
    frameOf(inForce, heading),
    {
      paragraphs: paragraphs.map((text) => ({ text })),
      items: summaries.slice(0, SHOWN).map((summary) => ({
        reference: summary.escalation,
        line: home.lists.line(summary.raisingAgencyName, summary.askedAgencyName),
        state: [summary.urgent ? home.lists.urgent : '', sayState(summary, now)]
          .filter((part) => part !== '')
          .join(' '),
        actions: [
          {
            ...drawButton(
              { title: buttons.open, press: { verb: 'show', escalation: summary.escalation } },
              drawing.buttons,
            ),
          },
        ],
      })),
      more: summaries.length > SHOWN ? home.lists.more(summaries.length - SHOWN) : '',
    },
    [HOME_BUTTON],
    drawing,
  );
}

function sayState({ situation, dueAt }: Summary, now: Instant): string {
  const words: Readonly<Record<string, string>> = home.lists.situations;
  const state = words[situation] ?? situation;
  if (['closed', 'answered', 'viewed', 'settlement-logged'].includes(situation)) return `${state}.`;
  if (dueAt === null) return `${state}.`;
  if (dueAt < now) return `${state}. ${home.lists.passed(sayDay(dueAt))}.`;
  // The soonest clock may be the one for acknowledging; once that is done it is the one for answering.
  return `${state}. ${situation === 'asked' ? home.lists.next(sayDay(dueAt)) : home.lists.due(sayDay(dueAt))}.`;
}
