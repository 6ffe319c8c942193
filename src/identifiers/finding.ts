/** The patterns that are never kept in people's words. A full date counts as a possible date of birth. */
export type IdentifierKind = 'nhs-number' | 'upn' | 'date' | 'postcode' | 'phone' | 'email';

/** Where a pattern stands: places in UTF-16 units as `slice` counts them, `end` not included. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A pattern found in a text. It says what and where, never the characters themselves: those go into no log. */
export interface Finding extends Place {
  readonly kind: IdentifierKind;
}
