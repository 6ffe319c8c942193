import type { Policy } from '../policy/policy.ts';
import { buttons } from '../words/buttons.ts';
import type { Button, Card } from './card.ts';
import { draw, type Drawing } from './draw.ts';
import { frameOf } from './frame.ts';
import type { Quote, Views } from './views.ts';

export const HOME_BUTTON: Button = { title: buttons.home, press: { verb: 'home' } };

/** A sentence, or the heading of those after it. */
export type Line = string | { readonly heading: string };

function paragraphOf(line: Line): Views['message']['paragraphs'][number] {
  return typeof line === 'string' ? { text: line, size: 'default' } : { text: `**${line.heading}**`, size: 'medium' };
}

/** A card that only says something: help, a refusal, an answer to the safety question, a line in place of an older card. */
export function messageCard(
  inForce: Policy,
  drawing: Drawing,
  said: {
    readonly heading: string;
    readonly subheading?: string;
    readonly lines: readonly Line[];
    /** What a person had typed, given back to them. */
    readonly typed?: readonly Quote[];
    readonly buttons?: readonly Button[];
  },
): Card {
  const frame = frameOf(inForce, said.heading, said.subheading);
  const view = { paragraphs: said.lines.map(paragraphOf), typed: [...(said.typed ?? [])] };
  return draw('message', frame, view, said.buttons ?? [HOME_BUTTON], drawing);
}
