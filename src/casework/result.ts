import type { IdentifierKind } from '../identifiers/finding.ts';
import type { EscalationEvent, WordsField } from '../escalation/events.ts';
import type { RefusalCode } from '../escalation/refusal.ts';
import type { Closed, Open } from '../escalation/state.ts';
import type { Place } from '../access/standing-of.ts';
import type { Entry } from '../record/entry.ts';
import type { NameKind } from '../identifiers/find-names.ts';
import type { NamesIn } from './check-words.ts';
import type { Texts } from './request.ts';

/** An escalation as read for one person: everything a card of it is drawn from. */
export interface CaseFile {
  readonly entries: readonly Entry[];
  readonly state: Open | Closed;
  readonly place: Place;
}

/** What was wrong with a text, so that the card can say it at the field. */
export type TextFlaw =
  | { readonly kind: 'missing'; readonly field: WordsField }
  | { readonly kind: 'too-long'; readonly field: WordsField; readonly limit: number };

/** What came of a request. */
export type Result =
  | {
      readonly kind: 'done';
      readonly file: CaseFile;
      readonly entry: Entry;
      readonly removed: readonly IdentifierKind[];
      /** Likely names that went out unconfirmed, on the urgent route alone: kinds, never the characters. */
      readonly names: readonly NameKind[];
    }
  /** The same press again: nothing more was kept. */
  | { readonly kind: 'repeat'; readonly file: CaseFile }
  /** The card was older than what has happened since. What was typed comes back; nothing was kept. */
  | {
      readonly kind: 'stale';
      readonly file: CaseFile;
      readonly since: readonly EscalationEvent[];
      readonly texts: Texts;
    }
  /** One and the same for no right and for an unknown reference. */
  | { readonly kind: 'refused' }
  /** A person who may see it asked for what the moment does not allow. */
  | { readonly kind: 'not-now'; readonly file: CaseFile | null; readonly code: RefusalCode; readonly texts: Texts }
  /** Nothing was kept: identifiers were taken out of the texts, a likely name is not confirmed, a text is missing or too long. */
  | {
      readonly kind: 'words-need-care';
      readonly file: CaseFile | null;
      readonly texts: Texts;
      readonly removed: readonly { readonly field: WordsField; readonly kinds: readonly IdentifierKind[] }[];
      readonly names: readonly NamesIn[];
      readonly flaws: readonly TextFlaw[];
    };
