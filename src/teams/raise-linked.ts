import type { Part } from '../access/rights-table.ts';
import { LONGEST_NAME_PART, type FirstChoices } from '../cards/safety-card.ts';
import { readCase } from '../casework/read-case.ts';
import type { Link } from '../escalation/events.ts';
import type { EscalationId, PersonId } from '../escalation/ids.ts';
import { mintReference } from '../escalation/reference.ts';
import type { Closed, Open } from '../escalation/state.ts';
import type { Policy } from '../policy/policy.ts';
import { refusedFace } from './case-faces.ts';
import type { Desk } from './desk.ts';
import { keepDraft, linkChoice } from './draft.ts';
import { policiesFor } from './home-policy.ts';
import { firstCard } from './raise-walk.ts';
import type { Reply } from './reply.ts';

/** Who raised it, or takes it further: nobody else says that theirs belongs to it. */
const RAISERS: readonly Part[] = ['raising', 'raising-unconfirmed', 'informed-raising'];

/**
 * Begins a raise that follows a closed escalation, or goes to a second agency alongside an open one: card 1 with what stays
 * the same filled in. The link is kept with the choices of the draft, and checked again when it is sent
 * (src/casework/is-link-theirs.ts).
 */
export async function beginLinked(
  kind: Link['kind'],
  from: EscalationId,
  person: PersonId,
  desk: Desk,
): Promise<Reply> {
  const file = await readCase(from, person, desk);
  if (file === null || !RAISERS.includes(file.place.part)) return refusedFace(person, desk);
  const { state } = file;
  const policy = (await policiesFor(person, desk)).find((each) => each.partnership.code === state.partnership);
  if (policy === undefined || (kind === 'follows') !== (state.phase === 'closed')) return refusedFace(person, desk);
  const escalation = mintReference(policy.partnership.referencePrefix, desk.random(5));
  const choices = { ...sameAs(state, kind, policy), link: linkChoice({ kind, escalation: from }) };
  await keepDraft(person, escalation, choices, desk);
  return firstCard(escalation, person, choices, {}, desk);
}

/** What stays the same. Whoever asks a second agency says which one. */
function sameAs({ partnership, casePoint, asked }: Open | Closed, link: Link['kind'], policy: Policy): FirstChoices {
  if (link === 'alongside') return { partnership, casePoint };
  const isFoundByName = policy.agencyKinds.some((each) => each.code === asked.agencyKind && each.findByName === true);
  const namePart = isFoundByName ? { namePart: asked.agencyName.slice(0, LONGEST_NAME_PART) } : {};
  return { partnership, casePoint, kind: asked.agencyKind, ...namePart };
}
