import type { Truths } from '../../src/statistics/counts.ts';
import type { TableSpec } from '../../src/statistics/layout.ts';
import { quartersOf, yearOf } from '../../src/statistics/period.ts';
import { ANSWERED, countsOf, drawn, RAISED, type SampleCase, seeded, table } from './sample-counts.ts';

/** How likely each category of each table is; `not-in-table` are cases the table's base leaves out. */
export type Shares = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * Guessed, skewed shares: the only published breakdown found (St Helens 2015-16) has one receiving agency and seven of
 * nine ended at stage 1. Rare categories are merged beforehand, as a partnership would publish them.
 */
export const MERGED: Shares = {
  receiving: { 'social-care': 80, health: 9, other: 11 },
  'highest-stage': { 'stage-1': 75, 'stage-2': 17, 'stage-3-or-4': 8 },
  outcome: { agreed: 45, 'partly-agreed': 25, 'no-change': 15, 'overtaken-or-withdrawn': 15 },
  raising: { school: 38, health: 30, 'early-help': 12, police: 9, 'social-care': 7, other: 4 },
  theme: { threshold: 40, delay: 20, plan: 13, information: 11, assessment: 9, other: 7 },
  'case-point': { referral: 42, assessment: 18, plan: 15, 'conference-or-strategy': 17, 'closing-or-care': 8 },
  need: { 'level-4': 55, 'level-3': 30, 'level-2-or-unstated': 15 },
  acknowledged: { 'in-time': 70, later: 22, 'not-in-table': 8 },
};

/** The same with every rare category as a row of its own. */
export const FINE: Shares = {
  receiving: { 'social-care': 80, police: 7, health: 6, education: 4, housing: 2, other: 1 },
  'highest-stage': { 'stage-1': 75, 'stage-2': 17, 'stage-3': 6, 'stage-4': 2 },
  outcome: { agreed: 45, 'partly-agreed': 25, 'no-change': 15, overtaken: 10, withdrawn: 5 },
  raising: { school: 38, health: 25, 'early-help': 12, police: 9, 'social-care': 7, gp: 5, other: 4 },
  theme: { threshold: 40, delay: 20, plan: 13, information: 10, assessment: 8, closing: 5, attendance: 3, other: 1 },
  'case-point': { referral: 42, assessment: 18, plan: 15, conference: 9, strategy: 8, closing: 5, care: 3 },
  need: { 'level-4': 55, 'level-3': 30, 'level-2': 12, unstated: 3 },
  acknowledged: { 'in-time': 70, later: 22, 'not-in-table': 8 },
};

export const TWO_WAY = ['raising', 'highest-stage'] as const;

export function tablesOf(shares: Shares): readonly TableSpec[] {
  return Object.entries(shares).map(([name, categories]) =>
    table(
      name,
      Object.keys(categories).filter((code) => code !== 'not-in-table'),
      name === 'acknowledged' ? ANSWERED : RAISED,
    ),
  );
}

/** The counts of a partnership year of about `volume` cases, three quarters of them in Kent. */
export function sampleYear(year: number, volume: number, seed: number, shares: Shares = MERGED): Truths {
  const random = seeded(seed);
  const quarters = quartersOf(yearOf(year));
  const size = Math.round(volume * (0.75 + 0.5 * random()));
  const cases = Array.from({ length: size }, (): SampleCase => {
    const at = quarters[Math.floor(random() * 4)];
    return {
      area: random() < 0.75 ? 'kent' : 'medway',
      quarter: at ?? yearOf(year).from,
      codes: Object.fromEntries(Object.entries(shares).map(([name, each]) => [name, drawn(each, random)])),
    };
  });
  return countsOf(cases, tablesOf(shares), ['kent', 'medway'], quarters, [TWO_WAY]);
}
