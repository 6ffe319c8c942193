import type { FirstChoices } from '../cards/safety-card.ts';
import { DRAFT_HOURS, type Draft } from '../directory/people.ts';
import type { Link } from '../escalation/events.ts';
import type { EscalationId, PersonId } from '../escalation/ids.ts';
import { parseReference } from '../escalation/reference.ts';
import type { Desk } from './desk.ts';

/** The choices of a raise begun and not sent are offered again for this long. */
/** This person's raise begun in the last 24 hours; null where there is none. */
export async function freshDraft(person: PersonId, desk: Desk): Promise<Draft | null> {
  const draft = await desk.people.draft(person);
  if (draft === null) return null;
  return Date.parse(desk.now()) - Date.parse(draft.at) <= DRAFT_HOURS * 3_600_000 ? draft : null;
}

export async function keepDraft(
  person: PersonId,
  escalation: EscalationId,
  choices: FirstChoices,
  desk: Desk,
): Promise<void> {
  const kept = Object.entries(choices).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  await desk.people.keepDraft({ person, escalation, choices: Object.fromEntries(kept), at: desk.now() });
}

/** A link as one code among the choices. */
export function linkChoice({ kind, escalation }: Link): string {
  return `${kind}:${escalation}`;
}

/** The escalation that the raise begun belongs to, out of its choices; null where it stands by itself. */
export function linkIn({ link = '' }: FirstChoices): Link | null {
  const [, kind, reference = ''] = /^(follows|alongside):(.+)$/.exec(link) ?? [];
  const escalation = parseReference(reference);
  return escalation === null || (kind !== 'follows' && kind !== 'alongside') ? null : { kind, escalation };
}
