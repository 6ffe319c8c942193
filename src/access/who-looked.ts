import type { Standing } from '../escalation/standing.ts';
import type { View, ViewedThing } from './access-log.ts';
import type { Part } from './rights-table.ts';

/** Who may ask who has looked: those who act in it now. Whoever oversees is watched by the log and does not read it. */
const ASKING: readonly Part[] = ['raising', 'asked', 'taking-up', 'panel'];

export function mayAskWhoLooked(part: Part): boolean {
  return ASKING.includes(part);
}

/** A look at the case itself: not at the log, at a list, or at nothing. */
export type CaseThing = Exclude<ViewedThing, 'list' | 'access-log' | 'refused'>;
export type CaseView = View & { readonly thing: CaseThing };

/** Parts that the other side does not know of (src/escalation/inside.ts). */
const INSIDE: readonly View['part'][] = ['taking-up', 'adviser'];

/**
 * Those of an escalation's views that a participant is told. Who is not shown what happens inside the raising agency must
 * not learn from a look there that someone was asked to take it on, or for advice.
 */
export function looksShownTo(views: readonly View[], { inside }: Pick<Standing, 'inside'>): readonly CaseView[] {
  return views.filter(isOfCase).filter(({ part }) => inside || !INSIDE.includes(part));
}

function isOfCase(view: View): view is CaseView {
  return view.thing !== 'list' && view.thing !== 'access-log' && view.thing !== 'refused';
}
