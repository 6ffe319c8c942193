import {
  safetyCard,
  dangerCard,
  harmCard,
  statedRoles,
  type FirstChoices,
  type FirstField,
} from '../cards/safety-card.ts';
import { statedAgency } from '../directory/stated-agency.ts';
import { placeOf } from '../directory/who-is.ts';
import type { EscalationId, PersonId } from '../escalation/ids.ts';
import { mintReference, parseReference } from '../escalation/reference.ts';
import { removeIdentifiers } from '../identifiers/remove-identifiers.ts';
import type { Policy } from '../policy/policy.ts';
import { raise } from '../words/raise.ts';
import { freshDraft, keepDraft, linkIn } from './draft.ts';
import type { Desk } from './desk.ts';
import { homePolicy, policiesFor } from './home-policy.ts';
import type { PressIn } from './press.ts';
import { showSecondCard } from './raise-second.ts';
import { onlyCard, type Reply } from './reply.ts';
import { showHome } from './home.ts';

/** Begins a raise: a fresh reference, and the card that asks about danger first. */
export async function beginRaise(person: PersonId, desk: Desk): Promise<Reply> {
  const policy = await homePolicy(person, desk);
  const escalation = mintReference(policy.partnership.referencePrefix, desk.random(5));
  return firstCard(escalation, person, {}, {}, desk);
}

/** Goes on with what was begun: card 1 as it was filled in. */
export async function goOnRaising(person: PersonId, desk: Desk): Promise<Reply> {
  const draft = await freshDraft(person, desk);
  return draft === null ? beginRaise(person, desk) : firstCard(draft.escalation, person, draft.choices, {}, desk);
}

/** In danger now: 999, whatever else was or was not filled in. */
export async function answerDanger(person: PersonId, desk: Desk): Promise<Reply> {
  return onlyCard(dangerCard(await homePolicy(person, desk), desk.drawing));
}

/** Card 1 was sent: its choices are kept, then on to card 2, by way of the front door where harm is likely. */
export async function answerSafety(
  press: PressIn,
  safety: 'safe' | 'harm-likely',
  person: PersonId,
  desk: Desk,
): Promise<Reply> {
  const escalation = parseReference(press.escalation ?? '');
  if (escalation === null) return showHome(person, desk);
  const draft = await freshDraft(person, desk);
  const begun = draft?.escalation === escalation ? draft.choices : {};
  const { choices, flaws } = await readFirst(press, begun, person, desk);
  // The front door is shown even where the form is not complete: danger never waits for a form.
  if (Object.keys(flaws).length > 0 && safety === 'safe') return firstCard(escalation, person, choices, flaws, desk);
  const kept = { ...choices, safety };
  await keepDraft(person, escalation, kept, desk);
  if (safety === 'harm-likely') return onlyCard(harmCard(await homePolicy(person, desk), desk.drawing, escalation));
  return secondOrFirst(escalation, kept, person, desk);
}

/** They have rung the front door: the challenge goes on alongside. */
export async function afterRinging(press: PressIn, person: PersonId, desk: Desk): Promise<Reply> {
  const draft = await freshDraft(person, desk);
  if (draft === null || draft.escalation !== press.escalation) return beginRaise(person, desk);
  const read = await readFirst({ inputs: { ...draft.choices, ...press.inputs } }, draft.choices, person, desk);
  const choices: FirstChoices = { ...read.choices, safety: 'harm-likely' };
  const { escalation } = draft;
  if (Object.keys(read.flaws).length === 0) {
    await keepDraft(person, escalation, choices, desk);
    return secondOrFirst(escalation, choices, person, desk);
  }
  // Straight from the front door nothing has been asked yet, so nothing is missing yet.
  const asked = Object.keys(press.inputs).length > 0;
  return firstCard(escalation, person, choices, asked ? read.flaws : {}, desk);
}

async function secondOrFirst(
  escalation: EscalationId,
  choices: FirstChoices,
  person: PersonId,
  desk: Desk,
): Promise<Reply> {
  const second = await showSecondCard({ escalation, choices, person }, desk);
  return second ?? firstCard(escalation, person, choices, {}, desk);
}

/** Card 1, with what was chosen before and what to mend. */
export async function firstCard(
  escalation: EscalationId,
  person: PersonId,
  choices: FirstChoices,
  flaws: Readonly<Partial<Record<FirstField, string>>>,
  desk: Desk,
): Promise<Reply> {
  const link = linkIn(choices);
  const policies = await openTo(person, choices, desk);
  const known = placeOf(await desk.directory.current(), person) !== null;
  const partnerships = policies.map(({ partnership: { code, name } }) => ({ code, name }));
  const [inForce = await homePolicy(person, desk)] = policies;
  return onlyCard(safetyCard({ escalation, inForce, partnerships, known, link, choices, flaws }, desk.drawing));
}

/** The policies this raise may go under: one that belongs to another escalation stays with that one's partnership. */
async function openTo(person: PersonId, begun: FirstChoices, desk: Desk): Promise<readonly Policy[]> {
  const policies = await policiesFor(person, desk);
  return linkIn(begun) === null
    ? policies
    : policies.filter(({ partnership }) => partnership.code === begun.partnership);
}

/**
 * The choices of card 1, and what to mend at which. Checked again before anything is sent: the client is not believed. What
 * it belongs to comes from the draft begun, never from the card.
 */
export async function readFirst(press: Pick<PressIn, 'inputs'>, begun: FirstChoices, person: PersonId, desk: Desk) {
  const policies = await openTo(person, begun, desk);
  const known = placeOf(await desk.directory.current(), person) !== null;
  const only = policies.length === 1 ? policies[0]?.partnership.code : undefined;
  const { kind, namePart, casePoint, statedKind, statedRole, statedName } = press.inputs;
  const partnership = only ?? press.inputs['partnership'];
  const policy = policies.find((each) => each.partnership.code === partnership) ?? policies[0];
  const name = tidied(namePart);
  const ownName = tidied(statedName);
  const { link } = begun;
  const choices: FirstChoices = clean({
    partnership,
    kind,
    namePart: name,
    casePoint,
    statedKind,
    statedRole,
    statedName: ownName,
    link,
  });
  const flaws: Partial<Record<FirstField, string>> = {};
  if (policies.length > 1 && !policies.some((each) => each.partnership.code === partnership)) {
    flaws.partnership = raise.partnership.error;
  }
  const agencyKind = policy?.agencyKinds.find((each) => each.code === kind);
  if (agencyKind === undefined) flaws.kind = raise.kind.error;
  if (agencyKind?.findByName === true && (choices.namePart ?? '') === '') flaws.namePart = raise.namePart.error;
  if (!has(policy?.casePoints, casePoint)) flaws.casePoint = raise.casePoint.error;
  if (!known && !has(policy?.agencyKinds, statedKind)) flaws.statedKind = raise.statedKind.error;
  if (!known && (policy === undefined || !has(statedRoles(policy), statedRole)))
    flaws.statedRole = raise.statedRole.error;
  if (!known && (ownName ?? '') !== '') {
    const named = { partnership: partnership ?? '', kind: statedKind ?? '', name: ownName ?? '' };
    const { found } = statedAgency(await desk.directory.current(), named);
    if (found !== 'one') flaws.statedName = raise.statedName[found];
  }
  return { choices, flaws };
}

function tidied(typed: string | undefined): string | undefined {
  return typed === undefined ? undefined : removeIdentifiers(typed.trim()).text;
}

function has(list: Policy['roles'] | undefined, code: string | undefined): boolean {
  return list?.some((each) => each.code === code) === true;
}

function clean(choices: Readonly<Partial<Record<FirstField, string | undefined>>>): FirstChoices {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined && value.length <= 80));
}
