import { mayDo } from '../../access/duties-table.ts';
import { placeOf } from '../../directory/who-is.ts';
import { Fault } from '../../errors/fault.ts';
import { type Period, yearOf } from '../../statistics/period.ts';
import { auditRelease } from '../../statistics/release/audit-draft.ts';
import { documentIn, readBook } from '../../statistics/release/book.ts';
import { draftRelease } from '../../statistics/release/draft.ts';
import { materialOf, readersOf, type Source } from '../../statistics/release/material-of.ts';
import type { ReleaseParts } from '../../statistics/release/parts.ts';
import { isClosed, readYears } from '../../statistics/release/period-to-release.ts';
import { publishedIn } from '../../statistics/release/read-document.ts';
import { type ReleaseId, releaseIdSchema } from '../../statistics/release/release-id.ts';
import { signRelease } from '../../statistics/release/sign.ts';
import { releasesPage as words } from '../../words/releases-page.ts';
import { web } from '../../words/web.ts';
import type { Visit } from './page.ts';

export interface ReleaseFormParts extends Omit<ReleaseParts, 'now'> {
  /** Everything statistics read, as the record stands now. */
  readonly source: () => Promise<Source>;
}

export type Wish = 'draft' | 'audit' | 'sign';
type Refused = keyof typeof words.refused;

/** What became of a form of the page. */
export type ReleaseOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'done'; readonly what: Wish }
  | { readonly kind: 'refused'; readonly why: Refused | 'period' | 'not-for-you' };

const NOT_FOR_YOU: ReleaseOutcome = { kind: 'refused', why: 'not-for-you' };

/** Who may do what: drafting and signing are two people's, checking is either's. */
export function mayAsk(wish: Wish, { roles }: Pick<Visit, 'roles'>): boolean {
  const drafts = mayDo(roles, 'change', 'release');
  const signs = mayDo(roles, 'sign', 'release');
  return { draft: drafts, audit: drafts || signs, sign: signs }[wish];
}

/** Does what a form asks, where it is theirs to do. What was in the way is an outcome; throws all other Faults. */
export async function takeReleaseForm(visit: Visit, parts: ReleaseFormParts): Promise<ReleaseOutcome> {
  const { form, now } = visit;
  const asked = form.get('do');
  if (asked === null) return { kind: 'none' };
  const wish = (['draft', 'audit', 'sign'] as const).find((each) => each === asked);
  if (wish === undefined || !mayAsk(wish, visit)) return NOT_FOR_YOU;
  const withNow: Working = { ...parts, now: () => now };
  try {
    if (wish === 'draft') return await draft(visit, withNow);
    const id = releaseIdSchema.safeParse(form.get('id')).data;
    if (id === undefined) return NOT_FOR_YOU;
    await (wish === 'audit' ? audit(id, withNow) : sign(id, visit, withNow));
    return { kind: 'done', what: wish };
  } catch (error) {
    if (error instanceof Fault && isRefusal(error.code)) return { kind: 'refused', why: error.code };
    throw error;
  }
}

type Working = ReleaseFormParts & ReleaseParts;

async function draft(visit: Visit, parts: Working): Promise<ReleaseOutcome> {
  const { rule, source, now } = parts;
  const period = readYears(visit.form.get('period') ?? '');
  if (period === null || !isSensible(period)) return { kind: 'refused', why: 'period' };
  // Before the record is read, which takes long.
  if (!isClosed(period, now(), rule.yearStartsInMonth)) return { kind: 'refused', why: 'release-not-closed' };
  const material = await materialOf(await source(), period, rule);
  const correction = visit.form.get('correction') !== null;
  const { person, role, agency } = handOf(visit, web.roles['project-lead'].name);
  await draftRelease({ period, correction, material, by: { person, role, agency } }, parts);
  return { kind: 'done', what: 'draft' };
}

async function audit(id: ReleaseId, parts: Working): Promise<void> {
  const standing = (await readBook(parts.releases)).standings.get(id);
  if (standing === undefined) throw new Fault('release-unknown', { release: id });
  const { period } = publishedIn(documentIn(standing));
  await auditRelease(id, await readersOf(await parts.source(), period, parts.rule), parts);
}

/** The digest comes with the form: what is signed is what this page showed, and nothing drawn since. */
async function sign(id: ReleaseId, visit: Visit, parts: Working): Promise<void> {
  const hand = handOf(visit, web.roles['information-governance'].name);
  const signer = { kind: 'signed-in', ...hand, roles: visit.roles } as const;
  await signRelease(id, visit.form.get('digest') ?? '', signer, parts);
}

/** A post where the directory has one; otherwise the role that the sign-in brought. */
function handOf({ directory, session }: Visit, otherwise: string) {
  const post = placeOf(directory, session.person);
  return { person: session.person, role: post?.title ?? otherwise, agency: post?.agency ?? null };
}

/** A slip of the hand must not be drafted: years a release has no place for, or a century. */
function isSensible({ from, quarters }: Period): boolean {
  return from >= yearOf(2000).from && quarters <= 20;
}

function isRefusal(code: string): code is Refused {
  return code in words.refused;
}
