import type { Instant, PlainDate } from '../calendar/instant.ts';
import type { PersonId } from '../escalation/ids.ts';
import type { Module } from './question-set.ts';

/** `w-` and eight letters and digits, random: it says nothing about when or who. */
export type WaveId = string & { readonly __brand: 'WaveId' };

/** Groups of agencies that are counted together, so that none has fewer than eight people who are asked. */
export interface MergedGroup {
  readonly code: string;
  /** Codes of the policy's agency groups. */
  readonly groups: readonly string[];
  /** How many people of it are asked. */
  readonly asked: number;
}

/** A wave as a project lead plans it. */
export interface WavePlan {
  readonly title: string;
  readonly questionSet: { readonly id: string; readonly version: string };
  readonly modules: readonly Module[];
  /** Measures of these modules that are left out: nobody is asked more than ten questions. */
  readonly without: readonly string[];
  /** First and last day on which it can be answered, in London. */
  readonly opens: PlainDate;
  readonly closes: PlainDate;
  /** Who is asked: people of these agency groups (codes of the policy); empty: everybody the directory lists. */
  readonly groups: readonly string[];
  /** Whether there is also a page for people the bot does not know. */
  readonly page: boolean;
}

interface Kept {
  readonly wave: WaveId;
  /** From 1, without gaps: who writes a number first was first. */
  readonly number: number;
  readonly at: Instant;
  /** Who did it; null: the service, when its day had come. */
  readonly by: PersonId | null;
}

/** What happened to a wave. Create-only; none of it says who answered. */
export type WaveStep =
  | (Kept & { readonly kind: 'planned'; readonly plan: WavePlan })
  | (Kept & {
      readonly kind: 'launched';
      readonly merged: readonly MergedGroup[];
      /** The secret part of the page's address; null where there is no page. */
      readonly link: string | null;
    })
  | (Kept & { readonly kind: 'reminded' })
  /** How many of each merged group answered, of those asked; and how many came by the link. */
  | (Kept & {
      readonly kind: 'closed';
      readonly answered: readonly { readonly group: string; readonly count: number }[];
      readonly byLink: number;
    })
  | (Kept & { readonly kind: 'abandoned' });
