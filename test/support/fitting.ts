import { actorsAt, mayTakeItUp, stageAbove } from '../../src/casework/next-stage-actors.ts';
import { partyOfPost } from '../../src/casework/party.ts';
import { advisersOf } from '../../src/directory/stage-actors.ts';
import type {
  ActionReport,
  Command,
  CommandKind,
  StageActors,
  SuggestedAction,
} from '../../src/escalation/commands.ts';
import type { Party } from '../../src/escalation/events.ts';
import type { ActionId, PersonId } from '../../src/escalation/ids.ts';
import { ownActions } from '../../src/escalation/own-actions.ts';
import { participants } from '../../src/escalation/participants.ts';
import type { Standing } from '../../src/escalation/standing.ts';
import { partyIn, type Escalation } from '../../src/escalation/state.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { escalate, giveView, seekHelp, takeOn, talk } from './ladder-events.ts';
import { accept, answer, note, raise, said } from './sample-events.ts';
import * as people from './sample-people.ts';
import { DIRECTORY, EVERYONE, partyOf } from './sample-people.ts';

/** One of them, told by a number. */
export function pick<Choice>(choices: readonly Choice[], n: number): Choice {
  const chosen = choices[n % choices.length];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}

/** Where a command comes from: how things stand, who gives it from where, and a number to choose among what fits. */
export interface Asking {
  readonly state: Escalation;
  readonly policy: Policy;
  readonly person: PersonId;
  readonly standing: Pick<Standing, 'seat' | 'side'>;
  readonly how: number;
}

/** A command of this kind whose inputs fit the state: people of the directory for each stage, an action of one's own. */
export function fitting(kind: CommandKind, asking: Asking): Command {
  const { state, person, standing, how } = asking;
  switch (kind) {
    case 'raise': {
      const asked = partyOf(person === people.WORKER ? people.SERGEANT : people.WORKER);
      const own = partyOf(person).agency === asked.agency;
      return raise({ raiser: partyOf(person), asked: own ? partyOf(people.SERGEANT) : asked });
    }
    case 'hand-over':
      return { kind, to: colleague(asking), reason: 'away' };
    case 'redirect':
      return { kind, to: anotherAgency(asking), reason: null };
    case 'acknowledge':
      return { kind, childKnown: how % 2 === 0 };
    case 'answer': {
      const position = pick(['agree', 'propose', 'maintain'] as const, how);
      // No two answers in a walk say the same.
      return answer({ position, answer: said('answer', `${how}-${state.version}`), ...actions(how) });
    }
    case 'ask':
      return { kind, question: said('question') };
    case 'reply':
      return { kind, reply: said('reply') };
    case 'note':
      return note;
    case 'talk':
      return talk(actions(how));
    case 'log-settled':
      return { kind, agreed: said('agreed'), outcome: 'partly-agreed' };
    case 'dispute-settled':
      return { kind, reason: null };
    case 'accept':
      return accept({ actionsAccepted: how % 2 === 0 });
    case 'withdraw':
      return { kind, code: pick(['events-moved-on', 'other'] as const, how), reason: null };
    case 'escalate':
      return escalate({ further: said('further', `${how}-${state.version}`), actor: taker(asking), ...actors(asking) });
    case 'take-on':
      return takeOn(actors(asking));
    case 'do-not-take-on':
      return { kind, reason: said('reason') };
    case 'seek-help':
      return seekHelp(adviser(asking));
    case 'advise':
      return { kind, advice: said('advice') };
    case 'give-view':
      return giveView(how % 3 === 0 ? 'raising' : 'asked');
    case 'record-decision': {
      const response = pick(['accepts', 'in-part', 'does-not-accept'] as const, how);
      return { kind, response, willDo: said('willDo') };
    }
    case 'report-action': {
      const own = state.phase === 'unraised' || standing.side === null ? [] : ownActions(state, standing.side);
      const action = own.length === 0 ? null : pick(own, how);
      const report = action?.stands === 'asked-for' && how % 2 === 0 ? ACCEPTED : pick([DONE, NOT_DONE], how);
      return { kind, action: action?.action ?? ('0-0' as ActionId), report };
    }
    case 'answer-closing':
      return { kind, policyUnclear: how % 2 === 0, learning: how % 3 === 0, onFile: 'yes' };
    case 'confirm-raiser':
      return { kind, raiser: state.phase === 'unraised' || how % 2 === 0 ? null : state.raiser };
    case 'answer-follow-up':
      return { kind, happened: pick(['yes', 'partly', 'no', 'cannot-tell'] as const, how) };
    case 'hold':
      return { kind, reason: pick(['review', 'legal-claim', 'request'] as const, how) };
    case 'erase-words':
      return { kind, erased: [{ version: 1, fields: ['concern'] }], reason: 'time-over' };
    case 'restrict':
    case 'report-serious-incident':
    case 'lift-hold':
    case 'make-urgent':
    case 'tell-child':
    case 'know-child':
    case 'confirm-settled':
    case 'close-one-sided':
    case 'pass-deadlines':
      return { kind };
    default: {
      const never: never = kind;
      return never;
    }
  }
}

const ACCEPTED: ActionReport = { as: 'accepted' };
const DONE: ActionReport = { as: 'done' };
const NOT_DONE: ActionReport = { as: 'not-done', reason: said('reason') };

/** Now none, now one's own, now one asked of the other side, now both. */
function actions(how: number): {
  readonly ourAction: SuggestedAction | null;
  readonly theirAction: SuggestedAction | null;
} {
  const ourAction = how % 4 > 1 ? { what: said('ourAction', `${how}`), by: null } : null;
  return { ourAction, theirAction: how % 2 === 1 ? { what: said('theirAction', `${how}`), by: null } : null };
}

/** Someone of the same agency who has no seat in it. */
function colleague({ state, standing: { seat }, how }: Asking): Party {
  if (state.phase === 'unraised' || seat === null) return partyOf(people.MANAGER);
  const from = partyIn(state, seat);
  const seated = (['raising', 'asked', 'panel', 'taking-up'] as const).map((each) => partyIn(state, each)?.person);
  const able = EVERYONE.map(partyOf).filter(
    (each) => each.agency === from?.agency && !seated.some((person) => person === each.person),
  );
  return pick(able.length > 0 ? able : [partyOf(people.MANAGER)], how);
}

/** Someone else, at an agency of several people, so that there is always one to hand over to; not the raiser's. */
function anotherAgency({ state, how }: Asking): Party {
  const [own, asked] = state.phase === 'unraised' ? [] : [state.raiser.agency, state.asked.person];
  const others = EVERYONE.map(partyOf).filter(
    ({ agency, person }) =>
      [people.SCHOOL, people.CARE, people.POLICE].some((each) => each === agency) && agency !== own && person !== asked,
  );
  return pick(others, how);
}

/** Whoever the policy and the directory have for the next stage on the other side. */
function actors({ state, policy }: Asking): StageActors {
  const stage = state.phase === 'open' ? stageAbove(state, policy) : null;
  const found = state.phase === 'open' && stage !== null ? actorsAt(stage, state, DIRECTORY) : null;
  return found ?? { asked: partyOf(people.MANAGER), panel: null };
}

function taker({ state, policy, how }: Asking): Party {
  const stage = state.phase === 'open' ? stageAbove(state, policy) : null;
  const able = state.phase === 'open' && stage !== null ? mayTakeItUp(stage, state, DIRECTORY) : [];
  if (able.length > 0) return partyOfPost(DIRECTORY, pick(able, how));
  return state.phase === 'open' ? state.raiser : partyOf(people.HEAD);
}

/** An adviser nobody has asked yet; where all have been, anyone who has no part in it. */
function adviser({ state, policy, how }: Asking): PersonId {
  const taken = participants(state);
  const free = (persons: readonly PersonId[]) => persons.filter((each) => !taken.includes(each));
  const named = free(advisersOf(DIRECTORY, policy.partnership.code, policy.advisers, null).map(({ person }) => person));
  return pick(named.length > 0 ? named : free(EVERYONE), how);
}
