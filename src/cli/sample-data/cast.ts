import type { Directory, Post } from '../../directory/directory.ts';
import { ANSWERING } from '../../directory/roles.ts';
import { agencyOf, placeOf } from '../../directory/who-is.ts';
import { whomToAsk } from '../../directory/whom-to-ask.ts';
import { type AgencyGroup, groupOf } from '../../escalation/facts/by-policy.ts';
import type { PersonId } from '../../escalation/ids.ts';
import { firstStage } from '../../policy/look-up.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Chance, Shares } from './chance.ts';

/** Guessed and skewed, as docs/statistics.md guesses them. */
const RAISING: Shares<AgencyGroup> = { education: 42, health: 27, 'social-care': 19, police: 7, other: 5 };
const ASKED: Shares<AgencyGroup> = { 'social-care': 80, health: 12, police: 5, education: 2, other: 1 };

export interface Cast {
  readonly raiser: PersonId;
  /** A value of the whom list. */
  readonly whom: string;
}

/** Who raises a challenge in this partnership, and whom they ask: two agencies of the directory. */
export function castFor(policy: Policy, directory: Directory, chance: Chance): Cast {
  const raisers = raisersBy(policy, directory);
  const raiser = chance.oneOf(raisers.get(chance.pick(present(RAISING, raisers))) ?? []);
  const asked = askedBy(policy, directory, raiser);
  return { raiser: raiser.person, whom: chance.oneOf(asked.get(chance.pick(present(ASKED, asked))) ?? []) };
}

/** Those who may raise by the policy's first stage, each at the place they are known by. */
function raisersBy(policy: Policy, directory: Directory): ReadonlyMap<AgencyGroup, readonly Post[]> {
  const { raising } = firstStage(policy);
  const able = directory.posts.filter((post) => {
    const serves = agencyOf(directory, post.agency)?.partnerships.includes(policy.partnership.code) === true;
    return serves && raising.includes(post.role) && placeOf(directory, post.person) === post;
  });
  return grouped(able, ({ agency }) => groupAt(policy, directory, agency));
}

/** Teams and points of contact of agencies that work with children, and not the raiser's own. */
function askedBy(policy: Policy, directory: Directory, raiser: Post): ReadonlyMap<AgencyGroup, readonly string[]> {
  const answers = (agency: Post['agency']) =>
    directory.posts.some((post) => post.agency === agency && ANSWERING.includes(post.role));
  const choices = policy.agencyKinds.flatMap(({ code: kind }) => {
    const question = { partnership: policy.partnership.code, kind, namePart: '', notAgency: raiser.agency };
    return whomToAsk(directory, question).choices.filter(({ how, agency }) => how !== 'named' && answers(agency));
  });
  const values = grouped(choices, ({ agency }) => groupAt(policy, directory, agency));
  return new Map([...values].map(([group, each]) => [group, each.map(({ value }) => value)]));
}

function groupAt(policy: Policy, directory: Directory, agency: Post['agency']): AgencyGroup {
  return groupOf(policy, agencyOf(directory, agency)?.kind ?? '');
}

function grouped<Each>(all: readonly Each[], by: (each: Each) => AgencyGroup): Map<AgencyGroup, Each[]> {
  const groups = new Map<AgencyGroup, Each[]>();
  for (const each of all) groups.set(by(each), [...(groups.get(by(each)) ?? []), each]);
  return groups;
}

/** The shares of the groups somebody is there for. */
function present(shares: Shares<AgencyGroup>, there: ReadonlyMap<AgencyGroup, unknown>): Shares<AgencyGroup> {
  const share = (group: AgencyGroup) => (there.has(group) ? shares[group] : 0);
  return {
    education: share('education'),
    health: share('health'),
    'social-care': share('social-care'),
    police: share('police'),
    other: share('other'),
  };
}
