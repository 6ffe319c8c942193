import type { Side } from '../escalation/events.ts';
import type { Standing } from '../escalation/standing.ts';

/** For whom a sentence is written: whoever sits on a side now is spoken to, everyone else is told. */
export type Reader = Side | 'onlooker';

export function readerOf({ seat }: Standing): Reader {
  return seat === 'raising' || seat === 'asked' ? seat : 'onlooker';
}
