import type { Policy } from '../policy/policy.ts';
import { buttons } from '../words/buttons.ts';
import type { Button, Card } from './card.ts';
import { draw, type Drawing } from './draw.ts';
import { frameOf } from './frame.ts';
import type { Quote } from './views.ts';

export const HOME_BUTTON: Button = { title: buttons.home, press: { verb: 'home' } };

/** A card that only says something: help, a refusal, an answer to the safety question, a line in place of an older card. */
export function messageCard(
  inForce: Policy,
  drawing: Drawing,
  said: {
    readonly heading: string;
    readonly subheading?: string;
    readonly lines: readonly string[];
    /** What a person had typed, given back to them. */
    readonly typed?: readonly Quote[];
    readonly buttons?: readonly Button[];
  },
): Card {
  const frame = frameOf(inForce, said.heading, said.subheading);
  const view = { paragraphs: said.lines.map((text) => ({ text })), typed: [...(said.typed ?? [])] };
  return draw('message', frame, view, said.buttons ?? [HOME_BUTTON], drawing);
}
