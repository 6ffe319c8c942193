import { viewId, type AccessLog, type View } from '../../access/access-log.ts';
import { keepUntil } from '../../access/keep-until.ts';
import { londonDate } from '../../calendar/say-date.ts';
import { placeOf } from '../../directory/who-is.ts';
import type { Policies } from '../../policy/policies.ts';
import type { Visit } from './page.ts';

export interface LookParts {
  readonly accessLog: Pick<AccessLog, 'keep'>;
  readonly policies: Policies;
  readonly random: (bytes: number) => Uint8Array;
}

/** What was looked at on a page, and the part or role that let them; `export` where it left as a file. */
export type Look = Pick<View, 'thing' | 'part' | 'escalation'> & Partial<Pick<View, 'action'>>;

/** Keeps a look at a page in the access log; called before anything is shown. Throws the store's Faults. */
export async function keepLook(visit: Pick<Visit, 'session' | 'directory' | 'now'>, look: Look, parts: LookParts) {
  const { session, directory, now } = visit;
  const post = placeOf(directory, session.person);
  await parts.accessLog.keep({
    action: 'view',
    ...look,
    id: viewId(now, parts.random(8)),
    at: now,
    person: session.person,
    agency: post?.agency ?? null,
    role: post?.title ?? '',
    reason: null,
    face: 'web',
    keepUntil: keepUntil(now, monthsKept(parts.policies, visit)),
  });
}

/** The look belongs to no one policy: the longest time any of them in force asks for, and for good where one says none. */
function monthsKept(policies: Policies, { now }: Pick<Visit, 'now'>): number | null {
  const months = policies.inForce(londonDate(now)).map(({ retention }) => retention.accessLogForMonths);
  const stated = months.filter((each) => each !== null);
  return stated.length === 0 || stated.length < months.length ? null : Math.max(...stated);
}
