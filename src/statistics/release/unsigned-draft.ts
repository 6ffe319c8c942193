import { Fault } from '../../errors/fault.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import type { DisclosureRule } from '../disclosure-rule.ts';
import { type Book, documentIn } from './book.ts';
import type { Drafted } from './entry.ts';
import type { ReleaseDocument } from './release-document.ts';
import type { ReleaseId } from './release-id.ts';
import { isSigned, type Standing } from './standing.ts';

type Unsigned = Extract<Standing, { readonly state: 'drafted' | 'audited' }>;

/**
 * A draft that is still to be signed, as it is kept. Throws Fault `release-unknown`, `release-signed-already`,
 * `release-rule-moved` where the rule configured now is not the one it was made under, and those of `documentIn`.
 */
export function unsignedDraft(
  id: ReleaseId,
  { standings }: Book,
  rule: DisclosureRule,
): { readonly standing: Unsigned; readonly draft: Drafted; readonly document: ReleaseDocument } {
  const standing = standings.get(id);
  if (standing === undefined) throw new Fault('release-unknown', { release: id });
  if (isSigned(standing)) throw new Fault('release-signed-already', { release: id });
  const { draft } = standing;
  if (canonicalJson(draft.rule) !== canonicalJson(rule)) {
    throw new Fault('release-rule-moved', { release: id, version: draft.rule.version });
  }
  return { standing, draft, document: documentIn(standing) };
}
