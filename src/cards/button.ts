import type { Button, ButtonKind } from './card.ts';

/**
 * A button in either form. The verb stands in the data too, so that one handler serves both: Action.Submit has no verb of
 * its own.
 */
export function drawButton(
  { title, press, sendsInputs = false, main = false }: Button,
  kind: ButtonKind,
): Readonly<Record<string, unknown>> {
  const shared = {
    title,
    data: press,
    associatedInputs: sendsInputs ? 'auto' : 'none',
    ...(main ? { style: 'positive' } : {}),
  };
  return kind === 'execute'
    ? { type: 'Action.Execute', verb: press.verb, ...shared }
    : { type: 'Action.Submit', ...shared };
}
