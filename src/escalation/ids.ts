/** Branded ids: a text that has been through the door where such ids are made or checked. */
export type EscalationId = string & { readonly __brand: 'EscalationId' };

/** A person: random or directory-given, never an email address or a name (see src/directory/person.ts). */
export type PersonId = string & { readonly __brand: 'PersonId' };

/** The employing organisation: one school, one council's social care. */
export type AgencyId = string & { readonly __brand: 'AgencyId' };

/** The place in an agency that answers. */
export type TeamId = string & { readonly __brand: 'TeamId' };

/** One action within an escalation: `4-1` is the first proposed in entry 4. */
export type ActionId = string & { readonly __brand: 'ActionId' };
