import { randomBytes } from 'node:crypto';
import { instantOf, type Instant } from '../../src/calendar/instant.ts';
import { carryOut } from '../../src/casework/carry-out.ts';
import type { CaseworkParts } from '../../src/casework/parts.ts';
import type { Request, Texts, Wish } from '../../src/casework/request.ts';
import type { Result } from '../../src/casework/result.ts';
import { fold } from '../../src/escalation/evolve.ts';
import type { EscalationId, PersonId } from '../../src/escalation/ids.ts';
import { collectPolicies } from '../../src/policy/policies.ts';
import type { Entry } from '../../src/record/entry.ts';
import type { SqliteStore as Store } from '../../src/storage/sqlite/open-store.ts';
import { storeInTemporaryFolder } from '../storage/sqlite/sample-store.ts';
import { directoryNow } from '../support/in-memory.ts';
import { REFERENCE } from '../support/sample-events.ts';
import { DIRECTORY } from '../support/sample-people.ts';
import { FRIDAY, KENT, MEDWAY } from '../support/sample-policy.ts';

/** A press of a button: what is left out is what an honest card would send. */
export interface Pressed {
  readonly by: PersonId;
  readonly wish: Wish;
  readonly texts?: Texts;
  /** The turn of the card; left out, it is the newest. */
  readonly turn?: number;
  readonly escalation?: EscalationId;
  /** They confirm that their words name nobody. */
  readonly confirmsWords?: boolean;
}

export interface Office {
  readonly store: Store;
  /** Where the store is kept, for who opens it in another way. */
  readonly file: string;
  readonly parts: CaseworkParts;
  readonly directory: ReturnType<typeof directoryNow>;
  press(pressed: Pressed): Promise<Result>;
  entries(escalation?: EscalationId): Promise<readonly Entry[]>;
  setClock(to: Instant): void;
  /** From here on every moment is the same. Before, each look at the clock is a millisecond after the last. */
  stopClock(): void;
}

export type Raise = Extract<Wish, { kind: 'raise' }>;

/** The teacher asks social care's assessment team to look again. */
export function raising(change: Partial<Raise> = {}): Raise {
  return {
    kind: 'raise',
    partnership: 'kent',
    whom: 'team:kent-care/assessment',
    namedEmail: null,
    namedRole: null,
    casePoint: 'assessment',
    theme: 'level-of-need',
    safety: 'safe',
    canWait: 'yes',
    statedKind: null,
    statedRole: null,
    statedName: null,
    talked: null,
    takesEffect: null,
    familyKnows: null,
    levelOfNeed: null,
    scope: 'child',
    link: null,
    ...change,
  };
}
type Answer = Extract<Wish, { kind: 'answer' }>;

/** An answer that proposes no action; its words are to come with it. */
export function answering(position: Answer['position'] = 'maintain', change: Partial<Answer> = {}): Answer {
  return {
    kind: 'answer',
    position,
    whatWouldChange: null,
    meanwhile: null,
    ourActionBy: null,
    theirActionBy: null,
    ...change,
  };
}

export const RAISED: Texts = { concern: 'The child is hungry every day.', wanted: 'Please assess again.' };

/** Casework over the real store, in a folder of its own for each test. */
export function officeForEachTest(): () => Office {
  const folder = storeInTemporaryFolder();
  let office: Office | null = null;
  beforeEach(() => {
    office = openOffice(folder.open(), folder.file());
  });
  return () => {
    if (office === null) throw new Error('the office opens with the test');
    return office;
  };
}

function openOffice(store: Store, file: string): Office {
  let now: Instant = FRIDAY;
  let ticking = true;
  const look = (): Instant => {
    const seen = now;
    if (ticking) now = instantOf(Date.parse(now) + 1);
    return seen;
  };
  const directory = directoryNow(DIRECTORY);
  const parts: CaseworkParts = {
    record: store.record,
    ledger: store.ledger,
    directory,
    people: store.people,
    policies: collectPolicies([KENT, MEDWAY]),
    now: look,
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
  };
  const entries = (escalation: EscalationId = REFERENCE) => store.record.read(escalation);
  return {
    store,
    file,
    parts,
    directory,
    entries,
    setClock: (to) => {
      now = to;
    },
    stopClock: () => {
      ticking = false;
    },
    async press({ by, wish, texts = {}, turn, escalation = REFERENCE, confirmsWords = false }) {
      const newest = fold(await entries(escalation)).turn;
      const request: Request = {
        escalation,
        turn: turn ?? newest,
        person: by,
        wish,
        texts,
        confirmsWords,
        asked: { card: wish.kind, words: 'en-1' },
      };
      return carryOut(request, parts);
    },
  };
}

/** The result, where it must be of this kind. */
export function as<Kind extends Result['kind']>(kind: Kind, result: Result): Extract<Result, { kind: Kind }> {
  expect(result.kind).toBe(kind);
  if (!is(kind, result)) throw new Error(`It is ${result.kind}, not ${kind}.`);
  return result;
}

function is<Kind extends Result['kind']>(kind: Kind, result: Result): result is Extract<Result, { kind: Kind }> {
  return result.kind === kind;
}
