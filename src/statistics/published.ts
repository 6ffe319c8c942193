import type { Base } from './counts.ts';
import type { Period, Quarter } from './period.ts';
import type { Showing, Shown } from './shown.ts';

export interface PublishedTable {
  readonly table: string;
  readonly base: Base;
  readonly cells: readonly { readonly code: string; readonly value: Shown }[];
}

export interface PublishedTwoWay {
  readonly tables: readonly [string, string];
  readonly base: Base;
  readonly cells: readonly { readonly codes: readonly [string, string]; readonly value: Shown }[];
}

/** The figures of a release: everything in it is public, and it stands for ever. */
export interface Published {
  readonly period: Period;
  /** The areas it is the sum of. */
  readonly areas: readonly string[];
  /** 1, and one more for each correction. */
  readonly version: number;
  readonly rule: { readonly version: string } & Showing;
  /** The base of the totals. */
  readonly counted: Base;
  readonly total: Shown | null;
  readonly quarterTotals: readonly { readonly quarter: Quarter; readonly value: Shown }[];
  readonly tables: readonly PublishedTable[];
  readonly twoWay: PublishedTwoWay | null;
}

/** Whether it shows no figure at all. */
export function isEmpty({ total, quarterTotals, tables, twoWay }: Published): boolean {
  return total === null && quarterTotals.length === 0 && tables.length === 0 && twoWay === null;
}
