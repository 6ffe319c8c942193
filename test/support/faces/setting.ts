import type { ButtonKind } from '../../../src/cards/card.ts';
import type { Drawing } from '../../../src/cards/draw.ts';
import { circumstances, drawingWith, type Circumstances } from '../sample-case.ts';
import type { Writing } from '../sample-stories.ts';

/** What the cards are drawn for; what is not chosen is as shipped. */
export interface Chosen {
  readonly world?: Circumstances;
  readonly write?: Writing;
  readonly kind?: ButtonKind;
}

export interface Setting {
  readonly world: Circumstances;
  readonly write: Writing;
  readonly drawing: Drawing;
}

export function setting({ world = circumstances(), write, kind }: Chosen): Setting {
  return { world, write: write ?? ((field) => `Sample words: ${field}.`), drawing: drawingWith(kind) };
}
