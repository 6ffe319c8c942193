import type { Standing } from '../escalation/standing.ts';
import type { View, ViewedThing } from './access-log.ts';
import type { Part } from './rights-table.ts';

/** Who may ask who has looked: those who act in it now. Whoever oversees is watched by the log and does not read it. */
const ASKING: readonly Part[] = ['raising', 'asked', 'taking-up', 'panel'];

export function mayAskWhoLooked(part: Part): boolean {
  return ASKING.includes(part);
}

/** What is no look at one case: at a list, at the log, at the group paper, at the whole store, or at nothing. */
const OF_NO_CASE = [
  'list',
  'access-log',
  'group-paper',
  'everything',
  'refused',
] as const satisfies readonly ViewedThing[];
export type CaseThing = Exclude<ViewedThing, (typeof OF_NO_CASE)[number]>;
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
  return !OF_NO_CASE.some((thing) => thing === view.thing);
}
