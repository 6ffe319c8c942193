import { mayDo } from '../../access/duties-table.ts';
import type { Role } from '../../access/roles.ts';
import { Fault } from '../../errors/fault.ts';
import type { PersonId } from '../../escalation/ids.ts';
import { appendNext } from './append.ts';
import { readBook } from './book.ts';
import type { Hand } from './entry.ts';
import type { ReleaseParts } from './parts.ts';
import type { ReleaseId } from './release-id.ts';
import { unsignedDraft } from './unsigned-draft.ts';

/** Who signs. */
export type Signer =
  | {
      readonly kind: 'signed-in';
      readonly person: PersonId;
      /** The post as people read it. */
      readonly role: string;
      readonly agency: string | null;
      readonly roles: readonly Role[];
    }
  /** At the command line of a local store, where nobody signs in: the role is as it was stated. */
  | { readonly kind: 'stated'; readonly role: string };

/**
 * Signs a draft: from then on it counts as published, and nothing can change it. `digest` is what the signer was shown; it
 * is bound to exactly that. Sign-offs hold a post and its agency, never a name.
 *
 * Throws Faults `release-not-yours`, those of `unsignedDraft`, `release-other-draft` (the draft is no longer the one that
 * was shown), `release-not-audited` (not since it was drawn, or since another release was signed), `release-gate-shut`,
 * and `release-conflict`.
 */
export async function signRelease(id: ReleaseId, digest: string, signer: Signer, parts: ReleaseParts): Promise<void> {
  const by = handOf(signer);
  const { releases, rule, now } = parts;
  const book = await readBook(releases);
  const { standing, draft, document } = unsignedDraft(id, book, rule);
  if (document.digest !== digest) throw new Fault('release-other-draft', { release: id });
  if (standing.state !== 'audited' || standing.audit.ledger !== book.digest) {
    throw new Fault('release-not-audited', { release: id });
  }
  const { findings } = standing.audit;
  if (!findings.gate.passes) throw new Fault('release-gate-shut', { release: id });
  const { version, ownedBy, assumptions } = draft.rule;
  await appendNext(releases, book.entries, {
    kind: 'signed',
    at: now(),
    release: id,
    digest,
    by,
    findings,
    ledger: book.digest,
    taken: draft.taken,
    rule: { version, ownedBy, assumptions },
  });
}

function handOf(signer: Signer): Hand {
  if (signer.kind === 'stated') return { person: null, role: signer.role, agency: null };
  const { person, role, agency, roles } = signer;
  if (!mayDo(roles, 'sign', 'release')) throw new Fault('release-not-yours');
  return { person, role, agency };
}
