import { londonDate } from '../../calendar/say-date.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { Directory } from '../../directory/directory.ts';
import { mintReference } from '../../escalation/reference.ts';
import type { Policies } from '../../policy/policies.ts';
import type { Policy } from '../../policy/policy.ts';
import { quarterCode } from '../../statistics/tallies.ts';
import type { Store } from '../../storage/store.ts';
import { castFor } from './cast.ts';
import { chanceFrom, type Chance, type Shares } from './chance.ts';
import { courseOf } from './course/course.ts';
import { pastOver } from './past.ts';
import { playCase } from './play-case.ts';
import type { Span } from './span.ts';

/** Guessed: the partnerships are of different size. One that is not here counts as `OTHER`. */
const PARTNERSHIPS: Shares<string> = { kent: 74, medway: 26 };
const OTHER = 20;

/** Where people are shown to another way; what is not here is rare. */
const DOORS: Shares<string> = { iro: 22, 'lead-practitioner': 20, 'conference-chair': 14, 'conference-decision': 12, allegation: 9, complaint: 8 }; // prettier-ignore
const RARE = 3;
const TAKE_A_DOOR = 45;

export interface FillParts {
  readonly store: Store;
  readonly policies: Policies;
  readonly directory: Directory;
  readonly seed: number;
  readonly span: Span;
  /** When each challenge is raised, in order. */
  readonly moments: readonly Instant[];
  /** One more is played. */
  readonly step: () => void;
}

export interface Filled {
  readonly challenges: number;
  readonly open: number;
  readonly entries: number;
}

/**
 * Plays challenges one after the other, each with chance of its own, so that one more step in one changes no other. Through
 * casework as people go through it; only time is moved by hand.
 */
export async function fill({ store, policies, directory, seed, span, moments, step }: FillParts): Promise<Filled> {
  let open = 0;
  let entries = 0;
  for (const [place, at] of moments.entries()) {
    const chance = chanceFrom(seed, place + 1);
    const policy = policyAt(policies, at, chance);
    const escalation = mintReference(policy.partnership.referencePrefix, chance.bytes(5));
    const cast = castFor(policy, directory, chance);
    const past = pastOver({ store, policies, directory, chance, begins: at });
    const course = courseOf(at, { policy, cast, chance });
    const state = await playCase({ escalation, raiser: cast.raiser, policy, course }, past, span.until);
    entries += state?.version ?? 0;
    if (state?.phase === 'open') open += 1;
    if (chance.in100(TAKE_A_DOOR)) {
      const door = chance.pick(sharesOf(policy.doors, DOORS, RARE));
      await store.tallies.add(policy.partnership.code, door, quarterCode(at));
    }
    step();
  }
  return { challenges: moments.length, open, entries };
}

function policyAt(policies: Policies, at: Instant, chance: Chance): Policy {
  const inForce = policies.inForce(londonDate(at));
  const codes = inForce.map(({ partnership }) => partnership);
  return policies.forPartnership(chance.pick(sharesOf(codes, PARTNERSHIPS, OTHER)), londonDate(at));
}

function sharesOf(codes: readonly { readonly code: string }[], shares: Shares<string>, other: number): Shares<string> {
  return Object.fromEntries(codes.map(({ code }) => [code, shares[code] ?? other]));
}
