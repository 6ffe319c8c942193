import { Fault } from '../errors/fault.ts';
import { drawButton } from './button.ts';
import type { Button, ButtonKind, Card } from './card.ts';
import type { Frame } from './frame.ts';
import type { TemplateName, Templates } from './templates.ts';
import { VIEWS, type Views } from './views.ts';

/** Teams refuses cards over 28 KB; ours stay well under. Bytes of the JSON as UTF-8. */
export const LARGEST_CARD = 24 * 1024;

/** What draws a card: the parsed templates and how buttons are drawn. */
export interface Drawing {
  readonly templates: Templates;
  readonly buttons: ButtonKind;
}

/**
 * Draws one card: the frame every face shares (danger first, heading, draft notice), the body from its template and view
 * model, the buttons. Throws Fault `card-invalid` where the view does not fit its template.
 */
export function draw<Name extends Exclude<TemplateName, 'frame'>>(
  name: Name,
  frame: Frame,
  view: Views[Name],
  buttons: readonly Button[],
  drawing: Drawing,
): Card {
  const checked = VIEWS[name].safeParse(view);
  if (!checked.success) {
    throw new Fault('card-invalid', {
      card: name,
      why: checked.error.issues.map((each) => each.path.join('.')).join(', '),
    });
  }
  const outer = drawing.templates('frame', frame);
  const body = drawing.templates(name, checked.data);
  if (!isCard(outer) || !isObject(body))
    throw new Fault('card-invalid', { card: name, why: 'the template is no card' });
  return {
    ...outer,
    body: [...outer.body, body],
    actions: buttons.map((button) => drawButton(button, drawing.buttons)),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCard(value: unknown): value is Record<string, unknown> & { body: unknown[] } {
  return isObject(value) && Array.isArray(value['body']);
}
