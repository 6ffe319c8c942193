import { ChangeFeedStartFrom, type ChangeFeedPullModelIterator } from '@azure/cosmos';
import { z } from 'zod';
import type { WorklistRepair } from '../../attention/repair-worklist.ts';
import { Fault } from '../../errors/fault.ts';
import type { EscalationId } from '../../escalation/ids.ts';
import { escalationId } from '../stored-ids.ts';
import { feedProgress, type FeedPlace, type FeedProgress } from './feed-progress.ts';
import type { Account } from './open-account.ts';
import { answerOf, PATIENCE, tryAgain } from './try-again.ts';

/** How many entries are taken at once: what a crash in between makes us read again. */
const PAGE = 100;

/** After so many pages a run ends, so that closing never waits for long; the next goes on. */
const PAGES_AT_MOST = 100;

export interface ChangeFeedParts {
  readonly account: Account;
  /** Folds one escalation anew, puts its line, and answers whether there was one. */
  readonly repair: (escalation: EscalationId) => Promise<boolean>;
  /** Told of a record that cannot be read; the others go on. */
  readonly failed: (error: unknown) => void;
  /** Entries to a page, and pages to a run; for tests. */
  readonly page?: number;
  readonly pagesAtMost?: number;
}

const NOTHING_NEW = 304;

const reference = z.object({ escalationId });

interface Page {
  readonly escalations: readonly EscalationId[];
  /** Null once there is nothing new in any partition. */
  readonly continuation: string | null;
}

/**
 * Mends the worklist from the change feed of the record. It reads on from the place kept in `progress`, from the beginning
 * where there is none. A page's escalations are mended before its end is kept, so what a crash cuts off is done again, and
 * doing it twice is harmless. Of two instances that read the same page, the later one is told so by the ETag and goes on
 * from where the other came to. Throws the store's Faults; what was mended by then stays.
 */
export function cosmosWorklistRepair(parts: ChangeFeedParts): WorklistRepair {
  const { account, page = PAGE, pagesAtMost = PAGES_AT_MOST } = parts;
  const progress = feedProgress(account);

  return {
    async run() {
      let mended = 0;
      let left = pagesAtMost;
      while (left > 0) {
        const place = await progress.read();
        const follow = followFrom(place, feedOf(account, place, page), progress, parts);
        for await (const lines of follow) {
          mended += lines.mended;
          left -= 1;
          if (lines.then === 'nothing-new') return mended;
          if (lines.then === 'look-again' || left === 0) break;
        }
      }
      return mended;
    },
  };
}

/** What came of one page. `look-again`: another instance has kept a place meanwhile. */
interface Followed {
  readonly mended: number;
  readonly then: 'go-on' | 'look-again' | 'nothing-new';
}

async function* followFrom(
  start: FeedPlace,
  feed: ChangeFeedPullModelIterator<unknown>,
  progress: FeedProgress,
  { account, repair, failed }: ChangeFeedParts,
): AsyncGenerator<Followed> {
  let etag = start.etag;
  for (;;) {
    const { escalations, continuation } = await nextPage(account, feed);
    if (continuation === null) {
      yield { mended: 0, then: 'nothing-new' };
      return;
    }
    let mended = 0;
    for (const escalation of escalations) {
      if (await orPassOver(() => repair(escalation), failed)) mended += 1;
    }
    etag = await progress.keep({ container: start.container, continuation, etag });
    yield { mended, then: etag === null ? 'look-again' : 'go-on' };
  }
}

function feedOf(account: Account, { continuation }: FeedPlace, maxItemCount: number) {
  const changeFeedStartFrom =
    continuation === null ? ChangeFeedStartFrom.Beginning() : ChangeFeedStartFrom.Continuation(continuation);
  return account.container('record').items.getChangeFeedIterator<unknown>({ changeFeedStartFrom, maxItemCount });
}

/** The next entries that were added. A try that failed has not moved the place, so it may be made again. */
async function nextPage({ settings }: Account, feed: ChangeFeedPullModelIterator<unknown>): Promise<Page> {
  const { endpoint, database, patience = PATIENCE } = settings;
  const tried = await tryAgain(() => feed.readNext(), patience);
  const answer = answerOf(tried, { container: 'record', action: 'readChangeFeed', database, endpoint });
  if (answer.statusCode === NOTHING_NEW) return { escalations: [], continuation: null };
  // An item that belongs to no escalation is nobody's line; `record:verify` finds what is wrong with a record.
  const read = answer.result.map((item) => reference.safeParse(item));
  const escalations = new Set(read.flatMap(({ data }) => (data === undefined ? [] : [data.escalationId])));
  return { escalations: [...escalations], continuation: answer.continuationToken };
}

/** A record that cannot be read stays so: it must not keep the feed from going on for everyone else. */
async function orPassOver(work: () => Promise<boolean>, failed: (error: unknown) => void): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'record-broken') throw error;
    failed(error);
    return false;
  }
}
