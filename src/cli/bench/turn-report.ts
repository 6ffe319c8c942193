import type { Turns } from './measure-turns.ts';
import { quantile } from './quantile.ts';

/** Seconds from starting the process until ready, one for each start. */
export interface Starts {
  readonly service: readonly number[];
  readonly echoBot: readonly number[];
}

/**
 * The table of one run. Times belong to the machine and the moment; the ratios are what another run may be compared with,
 * and the ratios of the single rounds show how far they wander.
 */
export function turnReport(turns: Turns, starts: Starts): readonly string[] {
  return [
    row('turn', 'service p50', 'p95', 'echo bot p50', 'p95', 'ratio p50', 'p95', 'p50 by round'),
    turnRow('a note is kept', turns.note, turns.echoedPress),
    turnRow('home is shown', turns.home, turns.echoedMessage),
    '',
    row('start to ready', 'service', '', 'echo bot', '', 'ratio'),
    row(
      'median',
      seconds(quantile(starts.service, 0.5)),
      '',
      seconds(quantile(starts.echoBot, 0.5)),
      '',
      ratio(quantile(starts.service, 0.5), quantile(starts.echoBot, 0.5)),
    ),
    row('slowest', seconds(Math.max(...starts.service)), '', seconds(Math.max(...starts.echoBot))),
  ];
}

type Rounds = readonly (readonly number[])[];

function turnRow(name: string, ours: Rounds, echo: Rounds): string {
  const at = (rounds: Rounds, share: number) => quantile(rounds.flat(), share);
  const byRound = ours.map((round, place) => quantile(round, 0.5) / quantile(echo[place] ?? [], 0.5));
  return row(
    name,
    milliseconds(at(ours, 0.5)),
    milliseconds(at(ours, 0.95)),
    milliseconds(at(echo, 0.5)),
    milliseconds(at(echo, 0.95)),
    ratio(at(ours, 0.5), at(echo, 0.5)),
    ratio(at(ours, 0.95), at(echo, 0.95)),
    `${Math.min(...byRound).toFixed(1)} to ${Math.max(...byRound).toFixed(1)}`,
  );
}

const WIDTHS = [16, 12, 10, 13, 10, 10, 7];

function row(...cells: readonly string[]): string {
  return cells
    .map((cell, place) => (place === 0 ? cell.padEnd(16) : cell.padStart(WIDTHS[place] ?? 14)))
    .join(' ')
    .trimEnd();
}

function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}

function ratio(ours: number, echo: number): string {
  return (ours / echo).toFixed(1);
}
