import { Fault } from '../errors/fault.ts';
import { drawButton } from './button.ts';
import type { Button, ButtonKind, Card } from './card.ts';
import type { Frame } from './frame.ts';
import type { TemplateName, Templates } from './templates.ts';
import { VIEWS, type Views } from './views.ts';

/** Teams refuses cards over 28 KB; ours stay well under. Bytes of the JSON as UTF-8. */
export const LARGEST_CARD = 24 * 1024;

const BUTTONS_IN_A_ROW = 6;

/** What draws a card: the parsed templates and how buttons are drawn. */
export interface Drawing {
  readonly templates: Templates;
  readonly buttons: ButtonKind;
}

/**
 * Draws one card: the frame every face shares (danger first, heading), the body from its template and view
 * model, the foot (a draft says so), the buttons. Throws Fault `card-invalid` where the view does not fit its template.
 */
export function draw<Name extends Exclude<TemplateName, 'frame' | 'foot'>>(
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
  const first = rows(buttons.map((button) => drawButton(button, drawing.buttons)));
  const last = first.pop() ?? [];
  return {
    ...outer,
    body: [
      ...outer.body,
      body,
      ...(frame.draft === '' ? [] : [drawing.templates('foot', frame)]),
      ...first.map((actions) => ({ type: 'ActionSet', actions })),
    ],
    actions: last,
  };
}

/** Teams shows six buttons in a row and hides the rest behind "...": more than six stand in rows of their own. */
function rows<Action>(actions: readonly Action[]): Action[][] {
  const last = actions.slice(-BUTTONS_IN_A_ROW);
  const before = actions.slice(0, -BUTTONS_IN_A_ROW);
  return before.length === 0 ? [last] : [...rows(before), last];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCard(value: unknown): value is Record<string, unknown> & { body: unknown[] } {
  return isObject(value) && Array.isArray(value['body']);
}
