import { casePointLabel, findStage, themeLabel } from '../policy/look-up.ts';
import { notices } from '../words/notices.ts';
import { raise } from '../words/raise.ts';
import { situations } from '../words/situations.ts';
import { safety } from '../words/safety.ts';
import type { Card } from './card.ts';
import { draw } from './draw.ts';
import { quotesOf } from './escalation-quotes.ts';
import { childSteps, statusOf } from './escalation-status.ts';
import { frameOf, phone } from './frame.ts';
import { cardButtons } from './offer-buttons.ts';
import type { Reading } from './reading.ts';
import { sayParty } from './say-place.ts';
import type { Quote } from './views.ts';

/** The first lines of an escalation's card: what happened, and anything said just once (a receipt, a tone). */
export interface Opening {
  readonly heading: string;
  readonly lines: readonly string[];
  /** What the person had typed, given back where it was not kept. */
  readonly typed?: readonly Quote[];
}

/** The card of an escalation for one person: how it stands, what was said, what they may do now. */
export function escalationCard(reading: Reading, opening: Opening | null = null): Card {
  const { state } = reading.file;
  const stage = findStage(reading.policy, state.stage);
  const subheading = `${state.escalation} · ${stage?.label ?? state.stage}`;
  const frame = frameOf(reading.inForce, opening?.heading ?? notices.current(state.escalation), subheading);
  const paragraphs = (lines: readonly string[]) => lines.map((text) => ({ text }));
  return draw(
    'escalation',
    frame,
    {
      status: paragraphs([...(opening?.lines ?? []), ...statusOf(reading)]),
      facts: [
        { title: situations.facts.from, value: sayParty(state.raiser) },
        { title: situations.facts.to, value: sayParty(state.asked) },
        { title: situations.facts.where, value: casePointLabel(reading.policy, state.casePoint) },
        { title: situations.facts.about, value: themeLabel(reading.policy, state.theme) },
      ],
      quotes: [...(opening?.typed ?? []), ...quotesOf(reading)],
      steps: paragraphs([...childSteps(reading), ...(state.canWait === 'not-sure' ? [raise.receipt.advice] : [])]),
      night: state.phase === 'open' ? safety.nobodyWatches(phone(reading.inForce.safety.outOfHours)) : '',
    },
    cardButtons(reading),
    reading.drawing,
  );
}
