import type { PlainDate } from '../calendar/instant.ts';
import { colleaguesOf } from '../directory/colleagues.ts';
import { placeOf } from '../directory/who-is.ts';
import type { Directory } from '../directory/directory.ts';
import type { Command, SuggestedAction } from '../escalation/commands.ts';
import type { Said, WordsField } from '../escalation/events.ts';
import type { PersonId } from '../escalation/ids.ts';
import { partyOn, type Escalation } from '../escalation/state.ts';
import { fitsPolicy } from '../escalation/decide.ts';
import { firstStage } from '../policy/look-up.ts';
import type { Policy } from '../policy/policy.ts';
import { findAsked } from './find-asked.ts';
import { partyOfPost, statedParty } from './party.ts';
import type { CaseworkParts } from './parts.ts';
import type { Request } from './request.ts';
import type { Place } from '../access/standing-of.ts';

interface Circumstances {
  readonly state: Escalation;
  readonly place: Place;
  readonly policy: Policy;
  readonly directory: Directory;
  readonly said: Readonly<Partial<Record<WordsField, Said>>>;
}

/**
 * Turns a wish into a command of the rules: people looked up in the directory, texts as their digests. Null where a choice
 * names nobody or nothing: a card that was edited, or a directory that changed meanwhile.
 */
export async function toCommand(
  request: Request,
  circumstances: Circumstances,
  parts: Pick<CaseworkParts, 'people' | 'random'>,
): Promise<Command | null> {
  const { wish } = request;
  const { said, directory } = circumstances;
  switch (wish.kind) {
    case 'raise':
      return raise(request, wish, circumstances, parts);
    case 'answer': {
      const { answer } = said;
      if (answer === undefined) return null;
      const { kind, position, whatWouldChange } = wish;
      return {
        kind,
        position,
        answer,
        whatWouldChange: position === 'maintain' ? whatWouldChange : null,
        ourAction: suggested(said.ourAction, wish.ourActionBy),
        theirAction: suggested(said.theirAction, wish.theirActionBy),
      };
    }
    case 'ask':
      return said.question === undefined ? null : { kind: wish.kind, question: said.question };
    case 'reply':
      return said.reply === undefined ? null : { kind: wish.kind, reply: said.reply };
    case 'note':
      return said.note === undefined ? null : { kind: wish.kind, note: said.note };
    case 'log-settled':
      return said.agreed === undefined ? null : { kind: wish.kind, agreed: said.agreed, outcome: wish.outcome };
    case 'redirect': {
      const choice = { whom: wish.whom, namedEmail: null, namedRole: null };
      const stage = firstStage(circumstances.policy);
      const within = inPartnership(directory, circumstances.policy);
      const found = await findAsked(choice, stage, within, parts.people, freshPerson(parts));
      return found === null ? null : { kind: wish.kind, to: found.asked, reason: said.reason ?? null };
    }
    case 'hand-over': {
      const { state, place } = circumstances;
      if (state.phase !== 'open' || place.standing.side === null) return null;
      const from = partyOn(state, place.standing.side);
      if (from.agency === null) return null;
      const post = colleaguesOf(directory, from.agency, from.person).find((each) => each.person === wish.to);
      return post === undefined ? null : { kind: wish.kind, to: partyOfPost(directory, post), reason: wish.reason };
    }
    case 'dispute-settled':
      return { kind: wish.kind, reason: said.reason ?? null };
    case 'withdraw':
      return { kind: wish.kind, code: wish.code, reason: said.reason ?? null };
    case 'make-urgent':
    case 'tell-child':
    case 'know-child':
    case 'confirm-settled':
    case 'close-one-sided':
      return { kind: wish.kind };
    case 'acknowledge':
      return wish;
    case 'accept':
      return wish;
    default: {
      const never: never = wish;
      return never;
    }
  }
}

async function raise(
  request: Request,
  wish: Extract<Request['wish'], { kind: 'raise' }>,
  { policy, directory, said }: Circumstances,
  parts: Pick<CaseworkParts, 'people' | 'random'>,
): Promise<Command | null> {
  const { concern, wanted } = said;
  const post = placeOf(directory, request.person);
  const raiser =
    post === null
      ? statedParty(policy, request.person, wish.statedKind, wish.statedRole)
      : partyOfPost(directory, post);
  // Before anyone's address is kept: a raise that will be refused leaves nothing behind.
  if (raiser === null || !fitsPolicy(wish, policy)) return null;
  const within = inPartnership(directory, policy);
  const found = await findAsked(wish, firstStage(policy), within, parts.people, freshPerson(parts));
  if (concern === undefined || wanted === undefined || found === null) return null;
  const { kind, casePoint, theme, safety, canWait } = wish;
  return { kind, escalation: request.escalation, raiser, ...found, casePoint, theme, safety, canWait, concern, wanted };
}

/** The directory with the partnership's agencies only: nobody else can be asked under its policy, whatever a card says. */
function inPartnership(directory: Directory, { partnership }: Policy): Directory {
  return { ...directory, agencies: directory.agencies.filter((each) => each.partnerships.includes(partnership.code)) };
}

function suggested(what: Said | undefined, by: PlainDate | null): SuggestedAction | null {
  return what === undefined ? null : { what, by };
}

/** An id for someone outside the directory: random, so that it says nothing of their address. */
function freshPerson({ random }: Pick<CaseworkParts, 'random'>): PersonId {
  return `named:${Buffer.from(random(16)).toString('hex')}` as PersonId;
}
