import type { PlainDate } from '../calendar/instant.ts';
import type { PersonId } from '../escalation/ids.ts';
import type { Cover, Directory } from './directory.ts';

/**
 * Who acts for a person on a civil date in London; null when nobody does. One hop only: a deputy who is away too is
 * still the one named, because nobody agreed to act for someone they do not know of.
 */
export function coverOf(directory: Directory, person: PersonId, on: PlainDate): PersonId | null {
  return directory.covers.find((cover) => cover.person === person && holds(cover, on))?.deputy ?? null;
}

/** The people a deputy acts for on a civil date in London. */
export function coveredBy(directory: Directory, deputy: PersonId, on: PlainDate): PersonId[] {
  return directory.covers.filter((cover) => cover.deputy === deputy && holds(cover, on)).map(({ person }) => person);
}

/** Both the first and the last day are covered. */
function holds({ from, until }: Cover, on: PlainDate): boolean {
  return from <= on && on <= until;
}
