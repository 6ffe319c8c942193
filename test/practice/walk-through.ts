import { z } from 'zod';
import type { ButtonKind, Card } from '../../src/cards/card.ts';
import type { Policy } from '../../src/policy/policy.ts';
import type { Walk } from '../../src/practice/place.ts';
import { practiceCard } from '../../src/practice/practice-card.ts';
import { buttonsOf } from '../support/card-contents.ts';
import { drawingWith } from '../support/sample-case.ts';

/** The card at this place of a rehearsal. */
export function cardAt(
  place: string | null,
  policy: Policy,
  typed: string | null = null,
  kind: ButtonKind = 'execute',
) {
  return practiceCard({ place, typed }, policy, drawingWith(kind));
}

export interface PracticeButton {
  readonly title: string;
  readonly verb: string;
  readonly place: string;
}

const drawn = z.object({ title: z.string(), data: z.object({ verb: z.string(), place: z.string().default('') }) });

/** The buttons of a card, with where they lead. */
export function leadsOf(card: Card): readonly PracticeButton[] {
  return buttonsOf(card).map((button) => {
    const { title, data } = drawn.parse(button);
    return { title, ...data };
  });
}

/** Every card of a rehearsal, following the choice that moves on until there is none. */
export function walkThrough(walk: Walk, policy: Policy): readonly Card[] {
  const cards: Card[] = [];
  for (let step = 0; step < 100; step += 1) {
    const card = cardAt(`${walk}/${step}`, policy);
    cards.push(card);
    if (!leadsOf(card).some(({ place }) => place === `${walk}/${step + 1}`)) return cards;
  }
  throw new Error('the rehearsal does not end');
}
