/** Where a person's names come from, as far as that matters to being recognised. */
export const ORIGINS = [
  'British and Irish',
  'Traveller and Roma',
  'South Asian',
  'Polish',
  'Eastern European',
  'West African',
  'Arabic',
  'Chinese',
] as const;
export type Origin = (typeof ORIGINS)[number];

export interface Names {
  readonly given: readonly string[];
  readonly surnames: readonly string[];
}

/**
 * What one half of the measurement is made of. Sentences hold slots: {given} and {surname}, of one person; {other}, another
 * person's given name; {street} and {school}. A sentence without a full stop is typed on a phone: its slots are filled in
 * lower case.
 */
export interface Samples {
  readonly names: Readonly<Record<Origin, Names>>;
  readonly streets: readonly string[];
  readonly schools: readonly string[];
  readonly naming: readonly string[];
  readonly placing: readonly string[];
  /** Sentences that identify nobody. */
  readonly clean: readonly string[];
}
