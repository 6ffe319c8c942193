import { doorsCard, policyCard } from '../cards/policy-card.ts';
import { helpCard, homeCard, type HomeCounts } from '../cards/home-card.ts';
import { listCard, type ListName, type Undelivered } from '../cards/list-card.ts';
import { londonDate } from '../calendar/say-date.ts';
import { coveredBy } from '../directory/cover.ts';
import { partnershipTeam } from '../directory/partnership-team.ts';
import { postsOf } from '../directory/who-is.ts';
import type { PersonId } from '../escalation/ids.ts';
import { owedSoFar } from '../notices/owed-so-far.ts';
import { fateOf } from '../notices/what-became.ts';
import type { Policy } from '../policy/policy.ts';
import type { Summary } from '../worklist/summary.ts';
import type { Desk } from './desk.ts';
import { freshDraft } from './draft.ts';
import { homePolicy } from './home-policy.ts';
import { inForceToday } from './reading-of.ts';
import { onlyCard, type Reply } from './reply.ts';
import { leadsSurveys } from './survey-rights.ts';

/** Home, with what waits for this person. */
export async function showHome(person: PersonId, desk: Desk): Promise<Reply> {
  return onlyCard(homeCard(await homePolicy(person, desk), desk.drawing, await countsFor(person, desk)));
}

export async function showHelp(person: PersonId, desk: Desk, asked: boolean): Promise<Reply> {
  return onlyCard(helpCard(await homePolicy(person, desk), desk.drawing, await countsFor(person, desk), asked));
}

/** One of the lists. The partnership's own is for its team; anyone else gets home. */
export async function showList(name: ListName, person: PersonId, desk: Desk): Promise<Reply> {
  const policy = await homePolicy(person, desk);
  if (name === 'open' && (await overseen(person, desk)).length === 0) return showHome(person, desk);
  const summaries = await listed(name, person, desk);
  const undelivered = name === 'open' ? await countUndelivered(summaries, desk) : null;
  return onlyCard(listCard(name, summaries, undelivered, policy, desk.now(), desk.drawing));
}

/** A step of the walk through a policy; `place` is `<policy>/<stage number from 0>`. */
export async function showPolicy(place: string | null, person: PersonId, desk: Desk): Promise<Reply> {
  const home = await homePolicy(person, desk);
  const [id = home.id, index = '0'] = place === null ? [] : place.split('/');
  const policy = inForceToday(desk).find((each) => each.id === id) ?? home;
  const card = policyCard(policy, Number(index), desk.drawing) ?? policyCard(policy, 0, desk.drawing);
  return card === null ? showHome(person, desk) : onlyCard(card);
}

export async function showDoors(place: string | null, person: PersonId, desk: Desk): Promise<Reply> {
  const policy = inForceToday(desk).find((each) => each.id === place) ?? (await homePolicy(person, desk));
  return onlyCard(doorsCard(policy, desk.drawing));
}

async function countsFor(person: PersonId, desk: Desk): Promise<HomeCounts> {
  const overseeing = await overseen(person, desk);
  return {
    toAnswer: (await listed('answer', person, desk)).length,
    raised: (await listed('raised', person, desk)).length,
    open: overseeing.length === 0 ? null : (await listed('open', person, desk)).length,
    draft: (await freshDraft(person, desk)) !== null,
    surveys: await leadsSurveys(person, desk),
  };
}

/** One query for each partnership; most people have one. What waits for someone they cover today waits for them too. */
async function listed(name: ListName, person: PersonId, desk: Desk): Promise<readonly Summary[]> {
  const policies = name === 'open' ? await overseen(person, desk) : inForceToday(desk);
  const directory = await desk.directory.current();
  const covered = coveredBy(directory, person, londonDate(desk.now()));
  const own = new Set(postsOf(directory, person).map(({ agency }) => agency));
  const lists = await Promise.all(
    policies.map(async ({ partnership: { code } }) => {
      switch (name) {
        case 'answer':
          return (await Promise.all([person, ...covered].map((each) => desk.worklist.waitingOn(code, each)))).flat();
        case 'raised':
          return desk.worklist.raisedBy(code, person);
        case 'open':
          return (await desk.worklist.open(code)).filter(({ hiddenFrom }) => !hiddenFrom.some((each) => own.has(each)));
        default: {
          const never: never = name;
          return never;
        }
      }
    }),
  );
  return lists.flat();
}

/** The partnerships whose own team this person is in. */
async function overseen(person: PersonId, desk: Desk): Promise<readonly Policy[]> {
  const directory = await desk.directory.current();
  return inForceToday(desk).filter((policy) =>
    partnershipTeam(directory, policy.partnership.code).some((post) => post.person === person),
  );
}

async function countUndelivered(summaries: readonly Summary[], desk: Desk): Promise<Undelivered> {
  const now = desk.now();
  let refused = 0;
  let unknown = 0;
  for (const { escalation } of summaries) {
    const deliveries = await desk.deliveries.of(escalation);
    for (const notice of owedSoFar(await desk.record.read(escalation))) {
      const fate = fateOf(notice, notice.version, deliveries, now);
      if (fate.kind === 'settled' && fate.outcome === 'refused') refused += 1;
      if (fate.kind === 'settled' && fate.outcome === 'unknown') unknown += 1;
    }
  }
  return { refused, unknown };
}
