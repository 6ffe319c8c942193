import type { NameKind } from '../identifiers/find-names.ts';
import type { IdentifierKind } from '../identifiers/finding.ts';
import { names as nameWords } from '../words/identifiers.ts';
import { notices } from '../words/notices.ts';
import { raise } from '../words/raise.ts';
import type { Opening } from './escalation-card.ts';
import type { Reading } from './reading.ts';

/** The raiser's receipt, at the head of their escalation's card, which says by when and what to do next. */
export function receiptOpening(
  reading: Reading,
  removed: readonly IdentifierKind[],
  names: readonly NameKind[] = [],
): Opening {
  const { state } = reading.file;
  const { receipt } = raise;
  return {
    heading: notices.receipt(state.asked.agencyName),
    lines: [
      ...(state.foundBy === 'named' ? [receipt.named] : []),
      ...(removed.length > 0 ? [receipt.tidy] : []),
      ...(names.length > 0 ? [nameWords.tidy] : []),
    ],
  };
}
