import { viewId, type View } from '../../access/access-log.ts';
import { keepUntil } from '../../access/keep-until.ts';
import type { Instant } from '../../calendar/instant.ts';
import { londonDate } from '../../calendar/say-date.ts';
import type { PersonId } from '../../escalation/ids.ts';
import type { Policies } from '../../policy/policies.ts';
import { accessWords } from '../../words/access.ts';

/** Who the access log names: the command, whoever gave it (docs/privacy/). No directory can hold this id. */
const THE_OPERATOR = 'the-operator' as PersonId;

/**
 * The look that an export is: of everything, and of no one escalation. It is kept for the longest time that any policy in
 * force asks for, and for good where one says none.
 */
export function lookOfExport(at: Instant, policies: Policies, random: (bytes: number) => Uint8Array): View {
  const months = policies.inForce(londonDate(at)).map(({ retention }) => retention.accessLogForMonths);
  const stated = months.filter((each) => each !== null);
  const longest = stated.length === 0 || stated.length < months.length ? null : Math.max(...stated);
  return {
    id: viewId(at, random(8)),
    at,
    person: THE_OPERATOR,
    agency: null,
    role: accessWords.operator,
    part: 'nobody',
    thing: 'everything',
    action: 'export',
    reason: null,
    escalation: null,
    face: 'command',
    keepUntil: keepUntil(at, longest),
  };
}
