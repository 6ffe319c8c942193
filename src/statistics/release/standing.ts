import type { AuditedDraft, Drafted, Posted, ReleaseEntry, SignedOff } from './entry.ts';
import type { ReleaseId } from './release-id.ts';

/** How far a release has come. */
export type Standing =
  | { readonly state: 'drafted'; readonly draft: Drafted }
  | { readonly state: 'audited'; readonly draft: Drafted; readonly audit: AuditedDraft }
  | {
      /** `signed`: not accepted yet, whatever was tried. `accepted` and `rejected` are what the receiver said. */
      readonly state: 'signed' | 'accepted' | 'rejected';
      readonly draft: Drafted;
      readonly signOff: SignedOff;
      readonly attempts: readonly Posted[];
    };

export type Signed = Extract<Standing, { readonly signOff: SignedOff }>;

/** Every release and how far it has come, in the order they were first drafted. An entry that fits nothing changes nothing. */
export function standingsOf(entries: readonly ReleaseEntry[]): ReadonlyMap<ReleaseId, Standing> {
  const standings = new Map<ReleaseId, Standing>();
  for (const entry of entries) {
    const next = after(standings.get(entry.release), entry);
    if (next !== null) standings.set(entry.release, next);
  }
  return standings;
}

/** Whether a standing has a sign-off. */
export function isSigned(standing: Standing | undefined): standing is Signed {
  return standing !== undefined && standing.state !== 'drafted' && standing.state !== 'audited';
}

function after(standing: Standing | undefined, entry: ReleaseEntry): Standing | null {
  switch (entry.kind) {
    case 'drafted':
      return isSigned(standing) ? null : { state: 'drafted', draft: entry };
    case 'audited':
      if (standing === undefined || isSigned(standing) || standing.draft.digest !== entry.digest) return null;
      return { state: 'audited', draft: standing.draft, audit: entry };
    case 'signed':
      if (standing?.state !== 'audited' || standing.draft.digest !== entry.digest) return null;
      return { state: 'signed', draft: standing.draft, signOff: entry, attempts: [] };
    case 'posted':
      if (!isSigned(standing) || standing.signOff.digest !== entry.digest) return null;
      return { ...standing, state: stateAfter(standing, entry), attempts: [...standing.attempts, entry] };
    default:
      return entry satisfies never;
  }
}

/** Once accepted it stays so: an attempt that was still under way says nothing about what the receiver has. */
function stateAfter({ state }: Signed, { outcome }: Posted): Signed['state'] {
  if (state === 'accepted') return state;
  return outcome.kind === 'not-yet' ? 'signed' : outcome.kind;
}
