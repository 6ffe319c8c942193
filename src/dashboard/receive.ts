import type { Instant } from '../calendar/instant.ts';
import { readDocument } from '../statistics/release/read-document.ts';
import type { ReleaseDocument } from '../statistics/release/release-document.ts';
import { verifyWebhook, type WebhookSecret } from '../statistics/release/webhook.ts';
import { dashboardReasons as words } from '../words/dashboard-reasons.ts';
import { contradictsHeld, contradictsItself } from './contradiction.ts';
import { readPosted } from './read-posted.ts';
import type { Shelf } from './shelf.ts';

/** What came of a post: 201 it is kept, 409 it was here already; of anything else nothing is kept. */
export interface Receipt {
  readonly status: 201 | 401 | 409 | 422 | 503;
  /** A plain sentence; null where it is kept. */
  readonly reason: string | null;
}

export interface ReceivingParts {
  readonly shelf: Shelf;
  /** Any of these may have signed it. */
  readonly secrets: readonly WebhookSecret[];
  readonly now: () => Instant;
}

/** How often it is looked again at what others have put there meanwhile. */
const ROUNDS = 5;

/**
 * Takes a release as it was posted: genuine, whole, and in agreement with everything received before, or it is refused with a
 * reason and nothing is kept. `headers` with names in lower case; `body` is the raw text. A release that is here already
 * answers 409, so that whoever lost the answer may ask again.
 *
 * Throws the store's Faults, and `release-unreadable` where what is kept already is not what was received: nothing is
 * decided beside a shelf that is not whole.
 */
export async function receiveRelease(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  body: string,
  { shelf, secrets, now }: ReceivingParts,
): Promise<Receipt> {
  const verified = verifyWebhook(headers, body, secrets, now());
  if (verified.kind === 'refused') return { status: 401, reason: words.unsigned[verified.why] };
  const read = readPosted(body);
  if (typeof read === 'string') return refused(read);
  if (verified.id !== read.id) return refused(words.otherId);
  const contradiction = contradictsItself(read);
  if (contradiction !== null) return refused(contradiction);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const receipt = await putOn(shelf, read, body, now());
    if (receipt !== 'overtaken') return receipt;
  }
  return { status: 503, reason: words.busy };
}

/** Decides beside everything that is there and keeps it; `overtaken` where another came first, and it must be decided again. */
async function putOn(
  shelf: Shelf,
  document: ReleaseDocument,
  text: string,
  at: Instant,
): Promise<Receipt | 'overtaken'> {
  const { id, digest } = document;
  const received = await shelf.received();
  const same = received.find((each) => each.id === id);
  if (same !== undefined) {
    return same.digest === digest ? { status: 409, reason: words.heldAlready } : refused(words.heldOtherwise);
  }
  const held = received.map((each) => readDocument(each.text));
  const contradiction = contradictsHeld(document, held);
  if (contradiction !== null) return refused(contradiction);
  const number = received.length + 1;
  const kept = await shelf.keep({ number, at, id, digest, text });
  return kept === 'created' ? { status: 201, reason: null } : 'overtaken';
}

function refused(reason: string): Receipt {
  return { status: 422, reason };
}
