import { Fault } from '../errors/fault.ts';
import { entryId } from './entry-id.ts';
import type { Entry, EntryBody, Words } from './entry.ts';
import { FIRST_PREVIOUS_HASH, hashOf } from './hash.ts';
import { saidIn } from './said-in.ts';
import { wordsMisfit } from './words-fit.ts';

/** A decision on its way into the record: all of an entry but what its place in the chain gives it. */
export interface EntryDraft extends Omit<EntryBody, 'id' | 'version' | 'previousHash'> {
  /** The texts typed with it; those no event speaks of are left out, because nothing would vouch for them. */
  readonly words: Words | null;
}

/**
 * The entry that follows `previous` (null: the first of its escalation), with id, version and hashes set. What it makes
 * verifies: where a text is not the one its event speaks of, it throws Fault `record-broken`, for once written it could
 * never be mended.
 */
export function entryAfter(previous: Entry | null, draft: EntryDraft): Entry {
  const version = (previous?.version ?? 0) + 1;
  const words = spokenOf(draft);
  const misfit =
    previous !== null && previous.escalationId !== draft.escalationId
      ? 'it belongs to another escalation'
      : wordsMisfit(words ?? {}, draft.events);
  if (misfit !== null) {
    throw new Fault('record-broken', { escalation: draft.escalationId, version: String(version), why: misfit });
  }
  const body: EntryBody = {
    id: entryId(version),
    escalationId: draft.escalationId,
    version,
    at: draft.at,
    actor: draft.actor,
    command: draft.command,
    commandKey: draft.commandKey,
    policy: draft.policy,
    asked: draft.asked,
    events: draft.events,
    previousHash: previous?.hash ?? FIRST_PREVIOUS_HASH,
  };
  return { ...body, words, hash: hashOf(body) };
}

function spokenOf(draft: EntryDraft): Words | null {
  const fields = new Set<string>(saidIn(draft.events).map((said) => said.field));
  const kept = Object.entries(draft.words ?? {}).filter(([field]) => fields.has(field));
  return kept.length === 0 ? null : Object.fromEntries(kept);
}
