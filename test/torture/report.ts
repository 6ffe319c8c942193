import type { Pressed } from './book.ts';
import type { Connector } from './connector.ts';
import type { Judged, Kept } from './judge.ts';
import type { PressCounts } from './play.ts';

export interface Tortured {
  readonly count: number;
  readonly kills: number;
  readonly counts: PressCounts;
  readonly pressed: readonly Pressed[];
  readonly kept: readonly Kept[];
  readonly judged: Judged;
  /** Faults of the store by name. */
  readonly ordered: Readonly<Record<string, number>>;
  /** Requests the store was asked. */
  readonly requests: number;
  readonly connector: Pick<Connector, 'arrivals' | 'unanswered' | 'throttled'>;
}

const SHOWN = 30;

/** What happened, in lines for the terminal; what must not be comes last. */
export function reportOf(tortured: Tortured): readonly string[] {
  const { count, kills, counts, pressed, kept, judged, ordered, requests, connector } = tortured;
  const entries = kept.reduce((sum, each) => sum + each.entries.length, 0);
  const acknowledged = commandsIn(pressed.filter((each) => each.acknowledged));
  const { problems, fates } = judged;
  const { sent, kept: answered, refused, errors, unanswered } = counts;
  return [
    'Run over a stand-in for Azure Cosmos DB on this machine: it proves our code, and nothing about Azure.',
    `${count} processes, killed ${kills} times with SIGKILL; ${requests} requests to the store, faults ordered: ${listed(ordered)}.`,
    `${sent} presses: ${answered} answered with a card, ${refused} refused or overtaken, ${errors} answered with an error, ${unanswered} not answered.`,
    `${commandsIn(pressed)} commands, ${acknowledged} acknowledged; ${kept.length} escalations with ${entries} entries in the record.`,
    `Notices owed: ${listed(fates)}; ${connector.arrivals.length} messages arrived, ${connector.unanswered} of them not answered; ${connector.throttled} told to come again.`,
    problems.length === 0
      ? 'Every acknowledged command is in the record exactly once, every chain is whole, every notice has one end, nothing was sent twice.'
      : `${problems.length} things must not be:`,
    ...problems.slice(0, SHOWN),
  ];
}

/** Pressed at two devices, a button without a text is one command. */
function commandsIn(pressed: readonly Pressed[]): number {
  const names = pressed.map(({ token, escalation, person, command, turn }) =>
    JSON.stringify(token ?? [escalation, person, command, turn]),
  );
  return new Set(names).size;
}

function listed(counts: Readonly<Record<string, number>>): string {
  const each = Object.entries(counts).map(([name, times]) => `${name} ${times}`);
  return each.length === 0 ? 'none' : each.join(', ');
}
