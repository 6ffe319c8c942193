import { colleaguesOf } from '../../directory/colleagues.ts';
import type { Command } from '../../escalation/commands.ts';
import { partyIn } from '../../escalation/state.ts';
import { findStage } from '../../policy/look-up.ts';
import { findAsked } from '../find-asked.ts';
import { partyOfPost } from '../party.ts';
import type { CaseworkParts } from '../parts.ts';
import type { Wish } from '../request.ts';
import { inPartnership, type Circumstances } from './circumstances.ts';
import { freshPerson } from './fresh-person.ts';

/** To a colleague in the agency of whoever sits there; null where the directory has no such colleague. */
export function handOver(
  { kind, to, reason }: Extract<Wish, { kind: 'hand-over' }>,
  { state, place, directory }: Circumstances,
): Command | null {
  const { seat } = place.standing;
  const from = state.phase === 'open' && seat !== null ? partyIn(state, seat) : null;
  if (from === null || from.agency === null) return null;
  const post = colleaguesOf(directory, from.agency, from.person).find(({ person }) => person === to);
  return post === undefined ? null : { kind, to: partyOfPost(directory, post), reason };
}

/** It is not theirs: who acts at the stage it has come to is asked, in the team or agency they named. */
export async function redirect(
  { kind, whom }: Extract<Wish, { kind: 'redirect' }>,
  circumstances: Circumstances,
  parts: Pick<CaseworkParts, 'people' | 'random'>,
): Promise<Command | null> {
  const { state, policy, said } = circumstances;
  const stage = state.phase === 'open' ? findStage(policy, state.stage) : null;
  if (stage === null) return null;
  const choice = { whom, namedEmail: null, namedRole: null };
  const found = await findAsked(choice, stage, inPartnership(circumstances), parts.people, freshPerson(parts));
  return found === null ? null : { kind, to: found.asked, reason: said.reason ?? null };
}
