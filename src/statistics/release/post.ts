import type { Instant } from '../../calendar/instant.ts';
import { Fault } from '../../errors/fault.ts';
import type { Releases } from '../releases.ts';
import { appendNext } from './append.ts';
import { documentIn } from './book.ts';
import type { Dashboard } from './dashboard.ts';
import type { Outcome, ReleaseEntry } from './entry.ts';
import { nextAttempt, outcomeOf } from './outcome-of.ts';
import type { ReleaseId } from './release-id.ts';
import { isSigned, type Signed, standingsOf } from './standing.ts';
import { signWebhook } from './webhook.ts';

export interface PostingParts {
  readonly releases: Releases;
  readonly dashboard: Dashboard;
  readonly now: () => Instant;
}

/** How often an outcome is written that someone else's entry was in the way of. */
const ROUNDS = 5;

/**
 * Posts every signed release whose moment has come, and keeps what became of it. Safe to run by several instances at once
 * and after a crash: the id is the same for every attempt, so the receiver knows a repeat. One that cannot be posted is
 * reported and holds up no other. Answers how many were posted.
 */
export async function postDue(parts: PostingParts, failed: (error: unknown) => void): Promise<number> {
  let posted = 0;
  for (const [id, standing] of standingsOf(await parts.releases.entries())) {
    if (!isSigned(standing) || standing.state !== 'signed') continue;
    const next = nextAttempt(standing.attempts, standing.signOff.at);
    if (next === null || next > parts.now()) continue;
    posted += 1;
    await postStanding(id, standing, parts).catch(failed);
  }
  return posted;
}

/**
 * Posts one signed release now, whatever was tried before. One that is accepted is left alone, unless it is posted `again`:
 * to a dashboard that is not the one which accepted it. Throws Faults `release-unknown`, `release-unsigned`,
 * `release-changed`, `release-unreadable` and the store's.
 */
export async function postRelease(id: ReleaseId, parts: PostingParts, again = false): Promise<Outcome> {
  const standing = standingsOf(await parts.releases.entries()).get(id);
  if (standing === undefined) throw new Fault('release-unknown', { release: id });
  if (!isSigned(standing)) throw new Fault('release-unsigned', { release: id });
  const accepted = standing.attempts.find(({ outcome }) => outcome.kind === 'accepted');
  if (accepted !== undefined && !again) return accepted.outcome;
  return postStanding(id, standing, parts);
}

async function postStanding(id: ReleaseId, standing: Signed, { releases, dashboard, now }: PostingParts) {
  // Reads it back first: what is posted has the digest that was signed, or is not posted.
  const { digest } = documentIn(standing);
  const { text } = standing.draft;
  const outcome = outcomeOf(await dashboard.post(signWebhook(id, now(), text, dashboard.secrets), text));
  await keepOutcome({ kind: 'posted', at: now(), release: id, digest, outcome }, releases);
  return outcome;
}

/** What happened, happened, whoever has written meanwhile: it takes the next number that is free. */
async function keepOutcome(entry: Omit<Extract<ReleaseEntry, { kind: 'posted' }>, 'number'>, releases: Releases) {
  for (let round = 1; ; round += 1) {
    try {
      return await appendNext(releases, await releases.entries(), entry);
    } catch (cause) {
      const again = cause instanceof Fault && cause.code === 'release-conflict' && round < ROUNDS;
      if (!again) throw cause;
    }
  }
}
