import { sayMoment } from './say-moment.ts';
import type { View } from '../../access/access-log.ts';
import type { Directory } from '../../directory/directory.ts';
import { agencyOf } from '../../directory/who-is.ts';
import { accessWords } from '../../words/access.ts';
import { web } from '../../words/web.ts';

/** One look, as a row of the page: roles and agencies, never names. */
export interface Row {
  readonly when: string;
  readonly who: string;
  readonly as: string;
  readonly what: string;
  readonly where: string;
  readonly why: string;
  readonly reference: string;
}

const { accessLog } = web;
const THINGS: Readonly<Record<View['thing'], string>> = { ...accessWords.things, ...accessLog.things };
const ROLES: Readonly<Record<string, { readonly name: string }>> = web.roles;
const PARTS: Readonly<Record<string, string>> = accessLog.parts;

export function rowOf(view: View, directory: Directory): Row {
  const what = THINGS[view.thing];
  const agency = view.agency === null ? null : agencyOf(directory, view.agency);
  const who = view.role === '' ? accessWords.someone : view.role;
  return {
    when: sayMoment(view.at),
    who: agency === null ? who : `${who}, ${agency.name}`,
    as: PARTS[view.part] ?? ROLES[view.part]?.name ?? view.part,
    what: view.action === 'export' ? accessLog.exported(what) : what,
    where: accessLog.faces[view.face],
    why: view.reason === null ? accessLog.noReason : accessWords.reasons[view.reason],
    reference: view.escalation ?? accessLog.noReference,
  };
}
