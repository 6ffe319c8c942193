import type { Counts } from './line.ts';
import { count } from './progress.ts';

/** "1 escalation, 12 entries, 8 deliveries, 0 named people". */
export function sayCounts({ escalations, entries, deliveries, namedPeople }: Counts): string {
  return [
    counted(escalations, 'escalation', 'escalations'),
    counted(entries, 'entry', 'entries'),
    counted(deliveries, 'delivery', 'deliveries'),
    counted(namedPeople, 'named person', 'named people'),
  ].join(', ');
}

function counted(amount: number, one: string, many: string): string {
  return `${count(amount)} ${amount === 1 ? one : many}`;
}
