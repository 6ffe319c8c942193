import { fileURLToPath } from 'node:url';
import { standingOf, standingOfTheClock } from '../../src/access/standing-of.ts';
import { londonDate } from '../../src/calendar/say-date.ts';
import { parseInstant, type Instant } from '../../src/calendar/instant.ts';
import type { ButtonKind } from '../../src/cards/card.ts';
import type { Drawing } from '../../src/cards/draw.ts';
import type { Reading } from '../../src/cards/reading.ts';
import { readTemplates } from '../../src/cards/templates.ts';
import { partyOfPost, statedParty } from '../../src/casework/party.ts';
import type { CaseFile } from '../../src/casework/result.ts';
import { seal } from '../../src/casework/seal.ts';
import type { Texts } from '../../src/casework/request.ts';
import type { Directory } from '../../src/directory/directory.ts';
import { parseDirectory } from '../../src/directory/parse-directory.ts';
import { partnershipTeam } from '../../src/directory/partnership-team.ts';
import { placeOf } from '../../src/directory/who-is.ts';
import { THE_CLOCK } from '../../src/escalation/actors.ts';
import type { Command } from '../../src/escalation/commands.ts';
import { decide, isRefusal } from '../../src/escalation/decide.ts';
import type { Party, Said, WordsField } from '../../src/escalation/events.ts';
import { fold } from '../../src/escalation/evolve.ts';
import type { EscalationId, PersonId } from '../../src/escalation/ids.ts';
import { mintReference } from '../../src/escalation/reference.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { entryAfter } from '../../src/record/append.ts';
import { commandKey } from '../../src/record/command-key.ts';
import type { Entry } from '../../src/record/entry.ts';
import { shipped } from '../policy/shipped-policies.ts';
import { sampleFiles } from './sample-directory.ts';

export const REFERENCE: EscalationId = mintReference('KM', Uint8Array.of(31, 65, 59, 26, 53));

/** Friday afternoon, the hour at which most challenges are raised. */
export const FRIDAY = parseInstant('2026-11-20T16:30:00Z');

const templates = readTemplates(fileURLToPath(new URL('../../adaptive-cards', import.meta.url)));

export function drawingWith(buttons: ButtonKind = 'execute'): Drawing {
  return { templates, buttons };
}

/** A text as the rules speak of it; it is kept beside the entry it goes into. */
export type Say = (field: WordsField, text: string) => Said;

export interface Circumstances {
  readonly policy: Policy;
  readonly directory: Directory;
}

export function circumstances(changes: Partial<Circumstances> = {}): Circumstances {
  const policy = changes.policy ?? shipped();
  return { policy, directory: changes.directory ?? sampleDirectory(policy) };
}

export function sampleDirectory(policy: Policy): Directory {
  const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
  return parseDirectory(sampleFiles(), { kinds: codes(policy.agencyKinds), roles: codes(policy.roles) });
}

/** The person of the sample directory with this title. */
export function personTitled(title: string, directory: Directory = circumstances().directory): PersonId {
  const post = directory.posts.find((each) => each.title === title);
  if (post === undefined) throw new Error(`nobody in the sample directory is called ${title}`);
  return post.person;
}

export const LEAD = personTitled('Designated safeguarding lead');
export const MANAGER = personTitled('Team manager, Assessment team');
export const COORDINATOR = personTitled('Partnership team coordinator');
export const HEAD = personTitled('Head teacher');
export const SOCIAL_WORKER = personTitled('Social worker, Assessment team');
export const FRONT_DOOR_MANAGER = personTitled('Team manager, Front door team');
export const CHIEF_EXECUTIVE = personTitled("Chief executive of the school's trust");
export const SERVICE_MANAGER = personTitled("Service manager, children's social care");
export const PANEL_CHAIR = personTitled('Chair of the partnership panel');
export const ADVISER = personTitled('Education safeguarding adviser');
export const STRANGER = 'tenant:stranger' as PersonId;

export interface Raise {
  readonly texts?: Texts;
  readonly raiser?: 'lead' | 'stranger';
  /** Where the stranger says they work; null: it is not listed. */
  readonly worksAt?: string | null;
  readonly asked?: PersonId;
  readonly canWait?: 'yes' | 'no' | 'not-sure';
  readonly foundBy?: 'team' | 'point-of-contact' | 'named';
  readonly at?: Instant;
  readonly besides?: Pick<
    Extract<Command, { kind: 'raise' }>,
    'talked' | 'takesEffect' | 'familyKnows' | 'levelOfNeed' | 'scope' | 'link'
  >;
}

/** An escalation of the sample, built from commands through the product's own rules; `then` gives the next one. */
export class SampleCase {
  readonly #world: Circumstances;
  readonly entries: readonly Entry[];

  constructor(world: Circumstances, entries: readonly Entry[] = []) {
    this.#world = world;
    this.entries = entries;
  }

  /** The case after one more command, an hour later unless said otherwise. Throws where the rules refuse it. */
  then(person: PersonId, command: (say: Say) => Command, at?: Instant): SampleCase {
    const { policy, directory } = this.#world;
    const state = fold(this.entries);
    const last = this.entries.at(-1);
    const now = at ?? (last === undefined ? FRIDAY : hoursAfter(last.at, 1));
    const texts: Partial<Record<WordsField, string>> = {};
    const wanted = command((field, text) => {
      texts[field] = text;
      return sealed({ [field]: text }, this.entries.length)[field] ?? { field, digest: '' };
    });
    const place =
      wanted.kind === 'pass-deadlines'
        ? { actor: THE_CLOCK, standing: standingOfTheClock() }
        : standingOf(state, person, directory, londonDate(now), null);
    const decision = decide(state, wanted, { now, policy, standing: place.standing });
    if (isRefusal(decision)) throw new Error(`the rules refuse ${wanted.kind}: ${decision.code}`);
    const entry = entryAfter(last ?? null, {
      escalationId: REFERENCE,
      at: now,
      actor: wanted.kind === 'raise' ? { ...place.actor, role: wanted.raiser.role } : place.actor,
      command: wanted.kind,
      commandKey: commandKey({
        escalation: REFERENCE,
        turn: state.turn,
        verb: wanted.kind,
        actor: person,
        inputs: {},
      }),
      policy: { id: policy.id, version: policy.version },
      asked: { card: 'escalation', words: 'test' },
      events: decision,
      words: seal(texts, saltOf(this.entries.length)).words,
    });
    return new SampleCase(this.#world, [...this.entries, entry]);
  }

  /** The same case with people's words erased. */
  erased(): SampleCase {
    return new SampleCase(
      this.#world,
      this.entries.map((entry) => ({ ...entry, words: null })),
    );
  }

  /** The case as this person reads it, an hour after its last entry unless said otherwise. */
  file(person: PersonId, now = this.#soon()): CaseFile {
    const state = fold(this.entries);
    if (state.phase === 'unraised') throw new Error('nothing was raised');
    return {
      entries: this.entries,
      state,
      place: standingOf(state, person, this.#world.directory, londonDate(now), null),
    };
  }

  reading(person: PersonId, changes: Partial<Reading> = {}): Reading {
    const now = changes.now ?? this.#soon();
    return {
      file: this.file(person, now),
      policy: this.#world.policy,
      inForce: this.#world.policy,
      directory: this.#world.directory,
      named: null,
      linked: [],
      deliveries: [],
      now,
      drawing: drawingWith(),
      ...changes,
    };
  }

  #soon(): Instant {
    const last = this.entries.at(-1);
    return last === undefined ? FRIDAY : hoursAfter(last.at, 1);
  }
}

export const CONCERN =
  'You are stepping down to family help on Monday. We have seen bruises twice this month, and she told us she does not want to go home on Fridays.';
export const WANTED = 'Keep the plan open until the next core group.';

function stated({ policy, directory }: Circumstances, worksAt: string | null): Party | null {
  const agency = directory.agencies.find(({ id }) => id === worksAt) ?? null;
  return statedParty(policy, STRANGER, { kind: 'school', role: 'practitioner', agency });
}

/** Whoever oversees all escalations of this world's partnership. */
export function coordinatorOf({ policy, directory }: Circumstances): PersonId {
  const [post] = partnershipTeam(directory, policy.partnership.code);
  if (post === undefined) throw new Error('nobody oversees this partnership');
  return post.person;
}

/** An escalation just raised by a school's safeguarding lead, asking a social care team manager. */
export function raised(options: Raise = {}, world: Circumstances = circumstances()): SampleCase {
  const {
    raiser = 'lead',
    worksAt = null,
    asked = MANAGER,
    canWait = 'yes',
    foundBy = 'team',
    at = FRIDAY,
    texts = {},
    besides = {},
  } = options;
  const person = raiser === 'lead' ? LEAD : STRANGER;
  const side = raiser === 'lead' ? partyAt(world, LEAD) : stated(world, worksAt);
  if (side === null) throw new Error('the policy has no such kind or role');
  return new SampleCase(world).then(
    person,
    (say) => ({
      kind: 'raise',
      escalation: REFERENCE,
      raiser: side,
      asked: partyAt(world, asked),
      foundBy,
      named: foundBy === 'named' ? ('person:named' as PersonId) : null,
      casePoint: 'stepping-down-closing',
      theme: 'level-of-need',
      safety: 'safe',
      canWait,
      concern: say('concern', texts.concern ?? CONCERN),
      wanted: say('wanted', texts.wanted ?? WANTED),
      ...besides,
    }),
    at,
  );
}

export function partyAt({ directory }: Circumstances, person: PersonId): Party {
  const post = placeOf(directory, person);
  if (post === null) throw new Error('not in the sample directory');
  return partyOfPost(directory, post);
}

export function hoursAfter(at: Instant, hours: number): Instant {
  return parseInstant(new Date(Date.parse(at) + hours * 3_600_000).toISOString());
}

function sealed(texts: Texts, version: number) {
  return seal(texts, saltOf(version)).said;
}

/** A salt that is the same for one entry in every run, so that its digests can be made twice. */
function saltOf(version: number): () => Uint8Array {
  return () => new Uint8Array(32).fill(version + 1);
}
