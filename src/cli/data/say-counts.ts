import type { Counts } from './counts.ts';
import { count } from './progress.ts';

/** What is in the record: "1 escalation, 12 entries, 8 deliveries, 0 named people". */
export function sayCounts({ escalations, entries, deliveries, namedPeople }: Counts): string {
  return [
    counted(escalations, 'escalation', 'escalations'),
    counted(entries, 'entry', 'entries'),
    counted(deliveries, 'delivery', 'deliveries'),
    counted(namedPeople, 'named person', 'named people'),
  ].join(', ');
}

/** What stands beside it: "3 checkpoints, 4 entries of the ledger of releases, 1 set of sealed counts, ...". */
export function sayBeside(counts: Counts): string {
  return [
    counted(counts.checkpoints, 'checkpoint', 'checkpoints'),
    counted(counts.releaseEntries, 'entry of the ledger of releases', 'entries of the ledger of releases'),
    counted(counts.sealedCounts, 'set of sealed counts', 'sets of sealed counts'),
    counted(counts.received, "release on the dashboard's shelf", "releases on the dashboard's shelf"),
    counted(counts.tallies, 'door tally', 'door tallies'),
    counted(counts.noteOrigins, 'learning note', 'learning notes'),
    counted(counts.noteSteps, 'step of learning notes', 'steps of learning notes'),
    counted(counts.views, 'look in the access log', 'looks in the access log'),
  ].join(', ');
}

function counted(amount: number, one: string, many: string): string {
  return `${count(amount)} ${amount === 1 ? one : many}`;
}
