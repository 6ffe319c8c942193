import type { People } from '../directory/people.ts';
import type { Deliveries } from '../notices/deliveries.ts';
import type { RecordReader } from '../record/record.ts';
import type { Ledger, Worklist } from '../worklist/worklist.ts';

/** Every port of a store, whichever store it is. */
export interface Store {
  readonly ledger: Ledger;
  readonly record: RecordReader;
  readonly worklist: Worklist;
  readonly deliveries: Deliveries;
  readonly people: People;
  /** Does nothing the second time; nothing may be asked of the store afterwards. */
  close(): void;
}
