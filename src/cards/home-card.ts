import type { Policy } from '../policy/policy.ts';
import { buttons } from '../words/buttons.ts';
import { home } from '../words/home.ts';
import { surveyLead } from '../words/survey-cards.ts';
import type { Button, Card } from './card.ts';
import type { Drawing } from './draw.ts';
import { messageCard } from './message-card.ts';

export interface HomeCounts {
  readonly toAnswer: number;
  readonly raised: number;
  /** All open ones of the partnership, for its team; null for everyone else. */
  readonly open: number | null;
  /** A raise was begun within the last 24 hours and not sent. */
  readonly draft: boolean;
  /** Whether they look after the surveys. */
  readonly surveys?: boolean;
}

export function homeButtons({ toAnswer, raised, open, draft, surveys = false }: HomeCounts): readonly Button[] {
  return [
    {
      title: draft ? buttons.goOnWithDraft : buttons.raise,
      press: { verb: draft ? 'raise-go-on' : 'raise' },
      main: true,
    },
    { title: buttons.mineToAnswer(toAnswer), press: { verb: 'list-answer' } },
    { title: buttons.mineRaised(raised), press: { verb: 'list-raised' } },
    ...(open === null ? [] : [{ title: buttons.allOpen(open), press: { verb: 'list-open' } }]),
    ...(surveys ? [{ title: surveyLead.title, press: { verb: 'survey' } }] : []),
    { title: buttons.policy, press: { verb: 'policy' } },
    { title: buttons.practise, press: { verb: 'practise' } },
    ...(draft ? [{ title: buttons.raise, press: { verb: 'raise' } }] : []),
  ];
}

/** Home: what a person may do here. Any message leads to it. */
export function homeCard(inForce: Policy, drawing: Drawing, counts: HomeCounts): Card {
  return messageCard(inForce, drawing, {
    heading: home.heading,
    lines: [home.intro, home.notSure],
    buttons: homeButtons(counts),
  });
}

/** Help, asked for or because a message was not understood. Never silence. */
export function helpCard(inForce: Policy, drawing: Drawing, counts: HomeCounts, asked: boolean): Card {
  return messageCard(inForce, drawing, {
    heading: asked ? home.help.headingAsked : home.help.heading,
    lines: home.help.body,
    buttons: homeButtons(counts),
  });
}
