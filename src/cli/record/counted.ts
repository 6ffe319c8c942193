import { count } from '../data/progress.ts';

const MANY = { escalation: 'escalations', entry: 'entries', checkpoint: 'checkpoints' } as const;

/** "1 escalation", "12 entries". */
export function counted(amount: number, what: keyof typeof MANY): string {
  return `${count(amount)} ${amount === 1 ? what : MANY[what]}`;
}
