import type { Card } from '../cards/card.ts';
import { practice } from '../words/practice.ts';

/** What stands around a card in practice mode. */
export interface Around {
  /** Where one is in the rehearsal, and what has happened: above the card. */
  readonly above: readonly string[];
  /** What is asked, and what was said of the last choice: below it, next to the buttons. */
  readonly below: readonly string[];
}

/** The card as it is, marked as practice above and below. Danger and the front door stay the first thing on it. */
export function marked(card: Card, { above, below }: Around): Card {
  const body: readonly unknown[] = Array.isArray(card['body']) ? card['body'] : [];
  const [danger, ...rest] = body;
  const speak = card['speak'];
  return {
    ...card,
    speak: practice.speak(typeof speak === 'string' ? speak : practice.heading),
    body: [
      ...(danger === undefined ? [] : [danger]),
      box([`${practice.mark} ${practice.numbers}`, ...above]),
      ...rest,
      box([practice.mark, ...below]),
    ],
  };
}

/** Our own words only: what people write stands in text runs, and nobody writes here. */
function box(lines: readonly string[]) {
  return {
    type: 'Container',
    style: 'emphasis',
    items: lines.map((text) => ({ type: 'TextBlock', text, wrap: true })),
  };
}
