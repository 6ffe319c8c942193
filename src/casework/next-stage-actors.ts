import type { Directory, Post } from '../directory/directory.ts';
import { panelOf, takersUp } from '../directory/stage-actors.ts';
import { personFor } from '../directory/who-answers.ts';
import type { StageActors } from '../escalation/commands.ts';
import type { Party } from '../escalation/events.ts';
import type { Open } from '../escalation/state.ts';
import { findStage } from '../policy/look-up.ts';
import type { Policy, Stage } from '../policy/policy.ts';
import { partyOfPost } from './party.ts';

/** The stage an escalation would go to next; null at the top of the ladder. */
export function stageAbove(state: Open, policy: Policy): Stage | null {
  return state.nextStage === null ? null : findStage(policy, state.nextStage);
}

/**
 * Who acts on the other side at this stage: the asked agency's person for it and, where the stage ends with a view, who
 * gives that; the agency's own actor then stays. Someone with posts in two agencies is not asked about what they raised,
 * nor for a view on their own answer. Null where the directory has nobody.
 */
export function actorsAt(stage: Stage, state: Open, directory: Directory): StageActors | null {
  const raising = [state.raiser, ...(state.takingUp === null ? [] : [state.takingUp.actor])];
  if (stage.ends === 'view') {
    const panel = panelOf(without([...raising, state.asked], directory), state.partnership, stage.asked);
    return panel === null ? null : { asked: state.asked, panel: partyOfPost(directory, panel) };
  }
  const { agency, team } = state.asked;
  const post = agency === null ? null : personFor(without(raising, directory), agency, team, stage.asked);
  return post === null ? null : { asked: partyOfPost(directory, post), panel: null };
}

/**
 * Who may take it up for the raising side at this stage, whom the policy prefers first. Of several in the same role it is
 * whoever has it already: it does not change hands for nothing.
 */
export function mayTakeItUp(stage: Stage, { raiser, asked }: Open, directory: Directory): readonly Post[] {
  if (raiser.agency === null) return [];
  const able = takersUp(without([asked], directory), raiser.agency, stage.raising);
  const own = able.find(({ person }) => person === raiser.person);
  return own === undefined || own.role !== able[0]?.role ? able : [own, ...able.filter((each) => each !== own)];
}

/**
 * Who takes it up: the person chosen, else whom the policy prefers; the raiser themself where their agency has no such
 * rung. Null where the choice is none of them.
 */
export function takerUp(chosen: string | null, stage: Stage, state: Open, directory: Directory): Party | null {
  const able = mayTakeItUp(stage, state, directory);
  const { raiser } = state;
  if (able.length === 0) return chosen === null || chosen === raiser.person ? raiser : null;
  const post = chosen === null ? able[0] : able.find(({ person }) => person === chosen);
  if (post === undefined) return null;
  return post.person === raiser.person ? raiser : partyOfPost(directory, post);
}

function without(parties: readonly Party[], directory: Directory): Directory {
  const people = new Set(parties.map(({ person }) => person));
  return { ...directory, posts: directory.posts.filter(({ person }) => !people.has(person)) };
}
