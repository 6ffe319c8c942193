import { viewId, type AccessLog, type ReasonCode, type View } from '../../access/access-log.ts';
import { keepUntil } from '../../access/keep-until.ts';
import type { Instant } from '../../calendar/instant.ts';
import { londonDate } from '../../calendar/say-date.ts';
import type { PersonId } from '../../escalation/ids.ts';
import type { Policies } from '../../policy/policies.ts';
import type { Entry } from '../../record/entry.ts';
import { disclosureWords } from '../../words/disclosure.ts';
import type { Disclosure } from './disclosure.ts';

/** Who the access log names: the command, whoever gave it (docs/privacy/). No directory can hold this id. */
const THE_DISCLOSER = 'the-discloser' as PersonId;

interface KeepingParts {
  readonly accessLog: AccessLog;
  readonly policies: Policies;
  readonly now: () => Instant;
  readonly random: (bytes: number) => Uint8Array;
}

/**
 * Keeps one view for each escalation the document shows, so that its participants see it; one of no escalation where it shows
 * none. Called before anything is written. Throws the store's Faults, upon which nothing may be.
 */
export async function keepViews(
  { about, own, others }: Disclosure,
  reason: ReasonCode,
  parts: KeepingParts,
): Promise<void> {
  const shown = [...own.steps, ...others].map(({ entry }) => entry);
  const first = new Map(shown.map((entry) => [entry.escalationId, entry]));
  const thing = about.kind === 'person' ? 'person-data' : 'chronology';
  const entries = first.size === 0 ? [null] : [...first.values()];
  for (const entry of entries) await parts.accessLog.keep(viewOf(entry, thing, reason, parts));
}

function viewOf(entry: Entry | null, thing: View['thing'], reason: ReasonCode, parts: KeepingParts): View {
  const at = parts.now();
  const policy = entry === null ? null : parts.policies.current(entry.policy.id, londonDate(at));
  return {
    id: viewId(at, parts.random(8)),
    at,
    person: THE_DISCLOSER,
    agency: null,
    role: disclosureWords.discloser,
    part: 'information-governance',
    thing,
    action: 'export',
    reason,
    escalation: entry?.escalationId ?? null,
    face: 'command',
    keepUntil: keepUntil(at, policy?.retention.accessLogForMonths ?? null),
  };
}
