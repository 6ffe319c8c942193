import type { Side } from './events.ts';
import type { Action, Matter } from './state.ts';

/** The actions a side can still say something of: those it is to do, or asked to do, and has not reported on. */
export function ownActions({ actions }: Pick<Matter, 'actions'>, side: Side): readonly Action[] {
  return actions.filter(({ owner, stands }) => owner === side && (stands === 'asked-for' || stands === 'agreed'));
}
