import { createHash } from 'node:crypto';
import { Fault } from '../../errors/fault.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import type { DisclosureRule } from '../disclosure-rule.ts';
import type { Release } from '../ledger.ts';
import type { Releases } from '../releases.ts';
import type { ReleaseEntry } from './entry.ts';
import { publishedIn, readDocument } from './read-document.ts';
import type { ReleaseDocument } from './release-document.ts';
import type { ReleaseId } from './release-id.ts';
import { unsealed } from './seal.ts';
import { isSigned, type Signed, type Standing, standingsOf } from './standing.ts';

/** A signed release with everything a later gate must know of it. */
export interface SignedRelease extends Release {
  readonly document: ReleaseDocument;
  readonly rule: DisclosureRule;
}

/** The ledger of releases as it stands now. */
export interface Book {
  readonly entries: readonly ReleaseEntry[];
  readonly standings: ReadonlyMap<ReleaseId, Standing>;
  /** What is signed, in the order of signing: from then on it counts as published. */
  readonly signed: readonly SignedRelease[];
  /** Names exactly these signed releases: a draft is read beside them, and signed while they are still all. */
  readonly digest: string;
}

/** Reads the book. Throws Fault `release-unreadable`, `release-changed` or `release-counts-broken`: nothing is decided beside a ledger that is not whole. */
export async function readBook(releases: Releases): Promise<Book> {
  const entries = await releases.entries();
  const standings = standingsOf(entries);
  const inOrder = [...standings.values()].filter(isSigned).sort((a, b) => a.signOff.number - b.signOff.number);
  const signed: SignedRelease[] = [];
  for (const standing of inOrder) signed.push(await signedRelease(standing, releases));
  const names = signed.map(({ document: { id, digest } }) => [id, digest]);
  const digest = `l1:${createHash('sha256').update(canonicalJson(names), 'utf8').digest('hex')}`;
  return { entries, standings, signed, digest };
}

/** The document of a standing, which must be the one its entries name. Throws Fault `release-unreadable` or `release-changed`. */
export function documentIn(standing: Standing): ReleaseDocument {
  const { draft } = standing;
  const document = readDocument(draft.text);
  const named = isSigned(standing) ? standing.signOff.digest : draft.digest;
  if (document.digest === named && document.id === draft.release) return document;
  throw new Fault('release-changed', { release: draft.release });
}

async function signedRelease(standing: Signed, releases: Releases): Promise<SignedRelease> {
  const document = documentIn(standing);
  const { counts, rule } = standing.draft;
  return { document, published: publishedIn(document), truths: unsealed(counts, await releases.counts(counts)), rule };
}
