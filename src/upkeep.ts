import { randomBytes } from 'node:crypto';
import { dailyCheckpoint } from './attention/daily-checkpoint.ts';
import { attendEveryMinute, type Attending } from './attention/every-minute.ts';
import type { WorklistRepair } from './attention/repair-worklist.ts';
import { sweep, type SweepParts } from './attention/sweep.ts';
import type { CheckpointKey } from './record/checkpoint-key.ts';
import { signCheckpoint } from './record/checkpoint-signature.ts';
import type { Dashboard } from './statistics/release/dashboard.ts';
import { postDue } from './statistics/release/post.ts';
import type { Store } from './storage/store.ts';
import type { SurveyWorks } from './survey-works.ts';
import type { Log } from './telemetry/log.ts';

export interface UpkeepParts {
  readonly attention: SweepParts;
  readonly store: Store;
  readonly repair: WorklistRepair | null;
  readonly partnerships: readonly string[];
  readonly checkpointKey: CheckpointKey;
  readonly dashboard: Dashboard;
  readonly surveys: SurveyWorks;
  readonly log: Log;
  readonly failed: (error: unknown) => void;
}

/**
 * What every instance does beside answering people, about every minute: the sweep with what mends its list, the day's
 * checkpoint, the posting of signed releases, the survey. Each goes by itself, so that no message waits for a look through the whole
 * record, or for a dashboard that does not answer.
 */
export function makeUpkeep(parts: UpkeepParts): Attending {
  const works = [sweeping(parts), checkpointing(parts), posting(parts), ...parts.surveys.works].map((work) =>
    attendEveryMinute(work, parts.failed, randomPart),
  );
  return {
    begin: () => works.forEach((work) => work.begin()),
    async idle() {
      await Promise.all(works.map((work) => work.idle()));
    },
    end() {
      parts.surveys.end();
      works.forEach((work) => work.end());
    },
  };
}

function sweeping({ attention, repair, partnerships, failed }: UpkeepParts): () => Promise<void> {
  return async () => {
    await repair?.run().catch(failed);
    await sweep(partnerships, attention, failed);
  };
}

function checkpointing({ store, attention: { now }, checkpointKey, log }: UpkeepParts): () => Promise<void> {
  const make = dailyCheckpoint({ ...store, now, sign: (checkpoint) => signCheckpoint(checkpoint, checkpointKey) });
  return async () => {
    if ((await make()) === 'made') log.info('checkpoint-made');
  };
}

function posting({ store, attention: { now }, dashboard, failed }: UpkeepParts): () => Promise<void> {
  const parts = { ...store, now, dashboard };
  return async () => {
    await postDue(parts, failed);
  };
}

/** From 0 to 1. */
export function randomPart(): number {
  return randomBytes(4).readUInt32BE() / 2 ** 32;
}
