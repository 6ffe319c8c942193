import { findStage } from '../policy/look-up.ts';
import { notices } from '../words/notices.ts';
import { safety } from '../words/safety.ts';
import type { Button, Card } from './card.ts';
import { draw } from './draw.ts';
import { quotesOf } from './escalation-quotes.ts';
import { statusOf } from './escalation-status.ts';
import { childSteps, factsOf } from './facts.ts';
import { drawFitting, fitQuotes } from './fit.ts';
import { frameOf, phone } from './frame.ts';
import { cardButtons } from './offer-buttons.ts';
import type { Reading } from './reading.ts';
import { turnOf } from './turn-line.ts';
import type { Quote } from './views.ts';

/** The first lines of an escalation's card: what happened, and anything said just once (a receipt, a tone). */
export interface Opening {
  readonly heading: string;
  readonly lines: readonly string[];
  /** What the person had typed, given back where it was not kept. */
  readonly typed?: readonly Quote[];
}

/** What was typed and not kept is shortened only where it is far longer than any form takes. Bytes. */
const ROOM_FOR_TYPED = 9 * 1024;

/**
 * The card of an escalation for one person: how it stands, what was said, what they may do now. Only a rehearsal gives it
 * other buttons (src/practice/).
 */
export function escalationCard(
  reading: Reading,
  opening: Opening | null = null,
  buttons: readonly Button[] = cardButtons(reading),
): Card {
  const { state } = reading.file;
  const stage = findStage(reading.policy, state.stage);
  const subheading = `${state.escalation} · ${stage?.label ?? state.stage}`;
  const frame = frameOf(reading.inForce, opening?.heading ?? notices.current(state.escalation), subheading);
  const paragraphs = (lines: readonly string[]) => lines.map((text) => ({ text }));
  return drawFitting((room) =>
    draw(
      'escalation',
      frame,
      {
        opening: paragraphs(opening?.lines ?? []),
        typed: fitQuotes(opening?.typed ?? [], ROOM_FOR_TYPED),
        turn: turnOf(reading),
        status: paragraphs(statusOf(reading)),
        steps: paragraphs(childSteps(reading)),
        facts: [...factsOf(reading)],
        quotes: fitQuotes(quotesOf(reading), room),
        night: state.phase === 'open' ? safety.nobodyWatches(phone(reading.inForce.safety.outOfHours)) : '',
      },
      buttons,
      reading.drawing,
    ),
  );
}
