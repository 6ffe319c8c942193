import type { Measured, Share } from './measure.ts';
import type { CheckTimes } from './time-checks.ts';

/** What is asked of the check: the least that must be found, and the most of the clean sentences that may be stopped. */
export const GOALS = { patterns: 0.95, names: 0.8, stopped: 0.1 } as const;

/** The lines of one run: held-out samples beside those the rules were made with. */
export function identifierReport(heldOut: Measured, tuning: Measured, times: CheckTimes): readonly string[] {
  return [
    row('', 'held out', 'tuning'),
    // The patterns were there before the samples: they have no half of their own.
    ...heldOut.patterns.map((share) => row(`recall: ${share.of}`, said(share))),
    row(`recall: names of ${heldOut.people.of}`, said(heldOut.people), said(tuning.people)),
    ...pairs('  ', heldOut.byOrigin, tuning.byOrigin),
    ...pairs('  ', [heldOut.inSmallLetters], [tuning.inSmallLetters]),
    ...pairs('recall: names of ', [heldOut.places], [tuning.places]),
    ...pairs('stopped: ', [heldOut.stopped, heldOut.stoppedWithTypo], [tuning.stopped, tuning.stoppedWithTypo]),
    '',
    `Goals: recall ${GOALS.patterns} on patterns and ${GOALS.names} on held-out names, at most ${GOALS.stopped} stopped.`,
    `A text of 800 characters: names ${times.names.toFixed(2)} ms, patterns ${times.patterns.toFixed(2)} ms, ratio ${(times.names / times.patterns).toFixed(1)}.`,
  ];
}

/** Found of all, as a number from 0 to 1. */
export function shareOf({ found, all }: Share): number {
  return found / all;
}

function pairs(before: string, heldOut: readonly Share[], tuning: readonly Share[]): string[] {
  return heldOut.map((share, at) => row(before + share.of, said(share), said(tuning[at])));
}

function said(share: Share | undefined): string {
  return share === undefined ? '' : `${shareOf(share).toFixed(3)} (${share.found} of ${share.all})`;
}

function row(name: string, ...cells: readonly string[]): string {
  return (name.padEnd(50) + cells.map((cell) => cell.padEnd(24)).join('')).trimEnd();
}
