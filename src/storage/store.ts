import type { CarriedAccessLog } from '../access/access-log.ts';
import type { Shelf } from '../dashboard/shelf.ts';
import type { Instant } from '../calendar/instant.ts';
import type { People } from '../directory/people.ts';
import type { Deliveries } from '../notices/deliveries.ts';
import type { MarkedRecord } from '../record/checkpoint.ts';
import type { Checkpoints } from '../record/checkpoints.ts';
import type { RecordReader } from '../record/record.ts';
import type { CarriedReleases } from '../statistics/releases.ts';
import type { CarriedNotes } from '../statistics/learning-notes/learning-notes.ts';
import type { CarriedTallies } from '../statistics/tallies.ts';
import type { SurveyStore } from '../survey/survey-store.ts';
import type { Ledger, Worklist } from '../worklist/worklist.ts';

/** Every port of a store, whichever store it is. */
export interface Store {
  readonly ledger: Ledger;
  readonly record: RecordReader & MarkedRecord;
  readonly checkpoints: Checkpoints;
  readonly releases: CarriedReleases;
  readonly worklist: Worklist;
  readonly deliveries: Deliveries;
  readonly people: People;
  readonly accessLog: CarriedAccessLog;
  readonly tallies: CarriedTallies;
  readonly learningNotes: CarriedNotes;
  readonly shelf: Shelf;
  readonly survey: SurveyStore;
  /** When it was filled with made-up challenges (`npm run sample-data`); null where it was not. */
  sampleFilledAt(): Promise<Instant | null>;
  /** Does nothing the second time; nothing may be asked of the store afterwards. */
  close(): void;
}

/** What the dashboard has where it runs by itself: what it was sent and who looked, and nothing of any case. */
export interface DashboardStore extends Pick<Store, 'shelf' | 'accessLog' | 'close'> {
  /** What keeps the store from being used, one sentence each; empty where it can be. */
  ready(): Promise<readonly string[]>;
}
