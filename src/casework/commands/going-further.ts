import { advisersOf } from '../../directory/stage-actors.ts';
import type { Command } from '../../escalation/commands.ts';
import { actorsAt, stageAbove, takerUp } from '../next-stage-actors.ts';
import { partyOfPost } from '../party.ts';
import type { Wish } from '../request.ts';
import type { Circumstances } from './circumstances.ts';

/** To the next stage: its people are looked up now, on both sides. Null where there is no stage above, or nobody for it. */
export function goFurther(
  wish: Extract<Wish, { kind: 'escalate' | 'take-on' }>,
  { state, policy, directory, said }: Circumstances,
): Command | null {
  const stage = state.phase === 'open' ? stageAbove(state, policy) : null;
  if (state.phase !== 'open' || stage === null) return null;
  const actors = actorsAt(stage, state, directory);
  if (actors === null) return null;
  if (wish.kind === 'take-on') return { kind: wish.kind, ...actors };
  const actor = takerUp(wish.actor, stage, state, directory);
  const { further } = said;
  return actor === null || further === undefined ? null : { kind: wish.kind, further, actor, ...actors };
}

/** Advice, of a post the policy names or of the partnership's own team; null for anybody else. */
export function seekHelp(
  { kind, from }: Extract<Wish, { kind: 'seek-help' }>,
  { state, policy, directory }: Circumstances,
): Command | null {
  const asked = state.phase === 'unraised' ? null : state.asked.agency;
  const able = advisersOf(directory, policy.partnership.code, policy.advisers, asked);
  const post = able.find(({ person }) => person === from);
  if (post === undefined) return null;
  const help = policy.advisers.includes(post.role) ? 'adviser' : 'partnership-team';
  return { kind, from: partyOfPost(directory, post), help };
}
