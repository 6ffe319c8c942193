import type { Instant } from '../calendar/instant.ts';
import type { DirectorySource } from '../directory/directory.ts';
import type { People } from '../directory/people.ts';
import type { Policies } from '../policy/policies.ts';
import type { RecordReader } from '../record/record.ts';
import type { Ledger } from '../worklist/worklist.ts';

/** What casework is given: ports, the clock and randomness. */
export interface CaseworkParts {
  readonly record: RecordReader;
  readonly ledger: Ledger;
  readonly directory: DirectorySource;
  readonly people: People;
  readonly policies: Policies;
  readonly now: () => Instant;
  readonly random: (bytes: number) => Uint8Array;
}
