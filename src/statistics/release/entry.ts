import type { Instant } from '../../calendar/instant.ts';
import type { PersonId } from '../../escalation/ids.ts';
import type { DisclosureRule, Drop } from '../disclosure-rule.ts';
import type { ReleaseId } from './release-id.ts';
import type { Seal } from './seal.ts';

/** Who did something to a release: a post and its agency, never a name. */
export interface Hand {
  /** Null where the command line stated the role and nobody signed in. */
  readonly person: PersonId | null;
  readonly role: string;
  readonly agency: string | null;
}

/** One thing the gate took away. For the sign-off, never for the release. */
export interface TakenAway {
  readonly drop: Drop;
  /** The table, where it was a single one. */
  readonly table: string | null;
  /** How many counts had too little room before it went. */
  readonly tooNarrow: number;
  readonly undecided: 'out-of-time' | 'too-large' | null;
}

/** How many small counts somebody could narrow down, and in which tables (`total` for totals). */
export interface Narrowed {
  readonly counts: number;
  readonly tables: readonly string[];
  readonly undecided: 'out-of-time' | 'too-large' | null;
}

/** What was found by reading a draft beside everything published. */
export interface Findings {
  readonly gate: Narrowed & { readonly passes: boolean };
  /** The strictest band and number of values of this rule and all rules of the ledger: what the gate was run under. */
  readonly strictest: Pick<DisclosureRule, 'bandTo' | 'leastFeasible'>;
  /** For each group that knows its own cases: what it could work out about the others'. */
  readonly insiders: readonly (Narrowed & { readonly group: string })[];
  /** What readers of every group paper could add to the releases. */
  readonly papers: Narrowed;
}

/** What became of one attempt to post. Only `accepted` says that the dashboard has it. */
export type Outcome =
  /** `already`: the receiver had it from an attempt before. */
  | { readonly kind: 'accepted'; readonly status: number; readonly already: boolean }
  /** The receiver will not take it as it is: not tried again by itself. `reason` is the receiver's, cut short. */
  | { readonly kind: 'rejected'; readonly status: number; readonly reason: string | null }
  /** No answer, or one that says later: tried again. `retryAfter`: seconds the receiver asked for. */
  | {
      readonly kind: 'not-yet';
      readonly status: number | null;
      readonly why: 'no-answer' | 'later';
      readonly retryAfter: number | null;
    };

interface Kept {
  /** From 1, without gaps, over all releases: who writes a number first was first, and everyone after must look again. */
  readonly number: number;
  readonly at: Instant;
  readonly release: ReleaseId;
  /** Of the release's document. */
  readonly digest: string;
}

export interface Drafted extends Kept {
  readonly kind: 'drafted';
  readonly by: Hand;
  /** The release as it would be posted, byte for byte. */
  readonly text: string;
  readonly counts: Seal;
  /** The whole rule it was made under. */
  readonly rule: DisclosureRule;
  readonly taken: readonly TakenAway[];
}

export interface AuditedDraft extends Kept {
  readonly kind: 'audited';
  readonly findings: Findings;
  /** Which signed releases it was read beside. */
  readonly ledger: string;
}

/** The sign-off stands by itself: everything the signer was shown. */
export interface SignedOff extends Kept {
  readonly kind: 'signed';
  readonly by: Hand;
  readonly findings: Findings;
  readonly ledger: string;
  readonly taken: readonly TakenAway[];
  /** The rule's version, whose it is, and what in it nobody has confirmed. */
  readonly rule: Pick<DisclosureRule, 'version' | 'ownedBy' | 'assumptions'>;
}

export interface Posted extends Kept {
  readonly kind: 'posted';
  readonly outcome: Outcome;
}

/** One entry of the ledger of releases. None is ever changed. */
export type ReleaseEntry = Drafted | AuditedDraft | SignedOff | Posted;
